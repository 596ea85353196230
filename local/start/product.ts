import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { azuriteService } from '../azurite.ts';
import { root } from '../settings.ts';
import { buildSite } from './build-site.ts';
import { writeEmulatorConfig } from './emulator-config.ts';
import type { HostMessage } from './messages.ts';
import { FUNCTIONS_URL, PORTS, SAMPLE_SITE_URL, SITE_URL } from '../ports.ts';
import { untilAnswers } from './free-ports.ts';
import { Service } from './service.ts';
import { ProgressBar } from './terminal.ts';

const { resolve } = createRequire(import.meta.url);

/** A functions host that dies is started again, but not for ever. */
const RESTARTS = 3;

interface ProductOptions {
  settings: Record<string, string>;
  /** Folder of the data and the logs. */
  dataDir: string;
  /** Blobs and queues are there already; Azurite is not started. */
  storageGiven?: boolean;
  /** The site comes from Vite's server, file by file, and functions that cannot start wait for their next change. */
  development?: boolean;
}

/** What is done where a part ends that should run; else the product gives up. */
interface Care {
  /** Starts one anew that was ended by a signal. */
  restart?: () => void;
  failed?: (message: string) => void;
}

/** Azurite, the functions, the prediction API and the site with its emulator, started and stopped as one. */
export class Product {
  /** Rejects when a part has ended that should run, with what to do. Never resolves. */
  readonly failure: Promise<never>;
  readonly #options: ProductOptions;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #services: Service[] = [];
  #storage: Service | null = null;
  #functions: Service | null = null;
  #api: Service | null = null;
  readonly #giveUp: (reason: Error) => void;
  readonly #abort = new AbortController();
  readonly #bar = new ProgressBar('Sample weeks', 'runs');
  #restarts = 0;

  constructor(options: ProductOptions) {
    this.#options = options;
    const failure = Promise.withResolvers<never>();
    this.failure = failure.promise;
    this.failure.catch(() => undefined);
    this.#giveUp = failure.reject;
    mkdirSync(path.join(options.dataDir, 'logs'), { recursive: true });
    this.#environment = {
      ...options.settings,
      NIAB_DATA_DIR: options.dataDir,
      // What has not changed since the last start need not be compiled again.
      ...(options.development === true
        ? { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled') }
        : {}),
      PATH: `${path.join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    };
  }

  get stopping(): boolean {
    return this.#abort.signal.aborted;
  }

  /**
   * Starts everything; resolves when the sample weeks have been played.
   * @param onAnswer is called as soon as the site answers.
   */
  async start(onAnswer: () => void): Promise<void> {
    console.log('Starting NIAB …');
    const [functions] = await Promise.all([
      this.#startStorageAndFunctions(),
      ...(this.#options.development === true ? [] : [buildSite(this.#log('site-build'))]),
    ]);
    if (this.#options.development === true) this.#startVite();
    else this.#startSite();
    await untilAnswers(SITE_URL, this.#abort.signal);
    onAnswer();
    await functions.ready;
    this.#bar.end();
    console.log('Everything is ready. Ctrl-C stops it.');
  }

  /** Starts the functions again, with their files as they are now; whether they answer. */
  async restartFunctions(): Promise<boolean> {
    const old = [this.#functions, this.#api].filter((service) => service !== null);
    for (const service of old) this.#services.splice(this.#services.indexOf(service), 1);
    await Promise.all(old.map((service) => service.stop()));
    if (this.stopping) return false;
    const [{ listening }] = await Promise.all([this.#startFunctions(), this.#startApi()]);
    return listening;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    this.#bar.end();
    // The storage goes last: the functions may still be finishing a message.
    const others = this.#services.filter((service) => service !== this.#storage);
    await Promise.all(others.map((service) => service.stop()));
    await this.#storage?.stop();
  }

  /** Ends everything at once. */
  kill(): void {
    for (const service of this.#services) service.kill();
  }

  async #startStorageAndFunctions(): Promise<{ ready: Promise<void> }> {
    if (this.#options.storageGiven !== true) this.#startStorage();
    await untilAnswers(`http://127.0.0.1:${PORTS.queues}/`, this.#abort.signal);
    await untilAnswers(`http://127.0.0.1:${PORTS.blobs}/`, this.#abort.signal);
    await untilAnswers(`http://127.0.0.1:${PORTS.tables}/`, this.#abort.signal);
    const [functions] = await Promise.all([this.#startFunctions(), this.#startApi()]);
    return functions;
  }

  #startStorage(): void {
    const { dataDir } = this.#options;
    this.#storage = this.#watch(
      azuriteService(
        {
          location: path.join(dataDir, 'azurite'),
          ...{ blobPort: PORTS.blobs, queuePort: PORTS.queues, tablePort: PORTS.tables },
        },
        { cwd: dataDir, env: this.#environment, logFile: this.#log('azurite') },
      ),
    );
  }

  /** Resolves when the functions answer, in development also when they do not start; `ready` when the sample weeks have been played. */
  async #startFunctions(): Promise<{ ready: Promise<void>; listening: boolean }> {
    const listening = Promise.withResolvers<boolean>();
    const ready = Promise.withResolvers<undefined>();
    const failed = this.#whenFailed(() => listening.resolve(false));
    const start = (): void => {
      const service = this.#begin(
        'The functions host',
        'functions',
        [process.execPath, path.join(root, 'local/functions-host.ts')],
        {
          onMessage: (message) => {
            const told = message as HostMessage;
            if (told.type === 'listening') {
              writeFileSync(path.join(this.#options.dataDir, 'functions.pid'), String(told.pid));
              listening.resolve(true);
            }
            if (told.type === 'replay' && !told.earlier) this.#bar.show(told.number, told.total);
            if (told.type === 'ready') ready.resolve(undefined);
            if (told.type === 'failed') failed(`The functions: ${told.message}\n${advice(service)}`);
          },
          restart: start,
          failed,
        },
      );
      this.#functions = service;
    };
    start();
    return { listening: await listening.promise, ready: ready.promise };
  }

  /** Resolves when the prediction API answers, in development also when it does not start. */
  async #startApi(): Promise<void> {
    const listening = Promise.withResolvers<undefined>();
    const failed = this.#whenFailed(() => listening.resolve(undefined));
    const start = (): void => {
      const command: [string, string] = [process.execPath, path.join(root, 'local/api-host.ts')];
      const service = this.#begin('The prediction API', 'api', command, {
        onMessage: (message) => {
          const told = message as HostMessage;
          if (told.type === 'listening') listening.resolve(undefined);
          if (told.type === 'failed') failed(`The prediction API: ${told.message}\n${advice(service)}`);
        },
        ...{ restart: start, failed, settings: { NIAB_APP: 'api' } },
      });
      this.#api = service;
    };
    start();
    await listening.promise;
  }

  /** Gives up; not while something is being changed, when functions that do not start are no reason to stop everything. */
  #whenFailed(goOn: () => void): (message: string) => void {
    return (message) => {
      if (this.#options.development === true) {
        console.log(`\n${message}\nWaiting for a change …`);
        goOn();
      } else {
        this.#giveUp(new Error(message));
      }
    };
  }

  #startVite(): void {
    const vite = path.join(path.dirname(resolve('vite/package.json')), 'bin/vite.js');
    this.#begin('The site', 'site', [
      process.execPath,
      ...[vite, path.join(root, 'static-web'), '--clearScreen', 'false'],
      ...['--host', '127.0.0.1', '--port', String(PORTS.site), '--strictPort'],
    ]);
  }

  #startSite(): void {
    const sample = this.#options.settings['NIAB_SITES_BASE_URL'] === SAMPLE_SITE_URL ? SAMPLE_SITE_URL : null;
    const config = writeEmulatorConfig(path.join(this.#options.dataDir, 'emulator'), sample);
    this.#begin('The site', 'site', [
      process.execPath,
      resolve('@azure/static-web-apps-cli/dist/cli/bin.js'),
      ...['start', path.join(root, 'static-web/dist'), '--swa-config-location', config],
      ...['--api-devserver-url', FUNCTIONS_URL, '--host', '127.0.0.1', '--port', String(PORTS.site)],
    ]);
  }

  #begin(
    name: string,
    log: string,
    command: [string, ...string[]],
    options: Care & { onMessage?: (message: unknown) => void; settings?: Record<string, string> } = {},
  ): Service {
    const service = new Service(name, command, {
      cwd: this.#options.dataDir,
      env: { ...this.#environment, ...options.settings },
      logFile: this.#log(log),
      ...(options.onMessage === undefined ? {} : { onMessage: options.onMessage }),
    });
    return this.#watch(service, options);
  }

  #watch(service: Service, care: Care = {}): Service {
    const { name } = service;
    this.#services.push(service);
    void service.ended.then(({ code, signal }) => {
      if (service.stopping) return;
      const how = signal === null ? `code ${code ?? '?'}` : signal;
      if (care.restart !== undefined && signal !== null && this.#restarts++ < RESTARTS) {
        console.log(`\n${name} has ended unexpectedly (${how}). Starting it again …`);
        this.#services.splice(this.#services.indexOf(service), 1);
        care.restart();
      } else {
        const message = `${name} has ended unexpectedly (${how}).\n${advice(service)}`;
        if (care.failed === undefined) this.#giveUp(new Error(message));
        else care.failed(message);
      }
    });
    return service;
  }

  #log(name: string): string {
    return path.join(this.#options.dataDir, 'logs', `${name}.log`);
  }
}

function advice(service: Service): string {
  const why =
    service.logFile === null ? '' : `Why is at the end of ${path.relative(process.cwd(), service.logFile)}. `;
  return `${why}Then start again with "npm start".`;
}
