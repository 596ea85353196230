/** `npm start`: the whole product on this machine; `npm run dev`: while it is being changed. See local/README.md. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { folderOf, sampleToday } from './sample-weeks/present.ts';
import { localSettings, root } from './settings.ts';
import { checkData } from './start/check-data.ts';
import { composeForget, composeSettings, withCompose } from './start/compose.ts';
import { takeLock } from './start/lock.ts';
import { whenNpmIsGone } from './start/parents.ts';
import { SAMPLE_SITE_URL, SITE_URL } from './ports.ts';
import { takenPorts } from './start/free-ports.ts';
import { Product } from './start/product.ts';
import { openBrowser } from './start/terminal.ts';
import { watchSources } from './start/watch-sources.ts';

const LOCK = 'start.lock';

// A closed terminal takes no more output; that is no reason to die before everything is stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
process.exit();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dev: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      services: { type: 'string', default: 'embedded' },
    },
  });
  const composed = isComposed(values.services);
  const settings = { ...localSettings(process.env), ...(composed ? composeSettings() : {}) };
  const played = settings['NIAB_SITES_BASE_URL'] === SAMPLE_SITE_URL ? folderOf(sampleToday(settings)) : '.';
  const dataDir = path.resolve(root, settings['NIAB_DATA_DIR'] ?? '.niab', played);
  mkdirSync(dataDir, { recursive: true });
  const lock = takeLock(path.join(dataDir, LOCK), SITE_URL);
  try {
    const taken = await takenPorts(composed ? ['blobs', 'queues'] : []);
    if (taken.length > 0) throw new Error(taken.join('\n'));
    if (values.reset) {
      if (composed) await composeForget();
      for (const name of readdirSync(dataDir)) {
        if (name !== LOCK) rmSync(path.join(dataDir, name), { recursive: true });
      }
    }
    checkData(dataDir);
    const product = new Product({ settings, dataDir, storageGiven: composed, development: values.dev });
    const work = (): Promise<number> => run(product, { open: !values['no-open'], dev: values.dev });
    return await (composed ? withCompose(settings, work) : work());
  } finally {
    lock.release();
  }
}

/** Whether the services of compose.yaml take the place of the embedded ones. */
function isComposed(services: string): boolean {
  if (services === 'compose' || services === 'embedded') return services === 'compose';
  throw new InvalidInputError('services', `--services must be "embedded" or "compose", not "${services}".`);
}

/** Runs the product until a signal, the end of the process that started this one, or a failure; answers the exit code. */
async function run(product: Product, { open, dev }: { open: boolean; dev: boolean }): Promise<number> {
  const stopped = Promise.withResolvers<number>();
  const stop = (): void => {
    if (product.stopping) product.kill();
    stopped.resolve(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);
  const watch = whenNpmIsGone(stop);

  const ready = product.start(() => {
    console.log(`\n  ${SITE_URL}\n`);
    if (open) openBrowser(SITE_URL);
  });
  const watcher = dev ? watchSources((file) => restart(product, file)) : null;
  const failed = Promise.all([ready, product.failure]);
  try {
    return await Promise.race([stopped.promise, failed.then(() => 1)]);
  } finally {
    clearInterval(watch);
    watcher?.close();
    console.log('Stopping …');
    await product.stop();
    ready.catch(() => undefined);
  }
}

async function restart(product: Product, file: string): Promise<void> {
  if (product.stopping) return;
  const begun = performance.now();
  await product.restartFunctions();
  console.log(
    `${file} has changed: the functions run again after ${Math.round(performance.now() - begun)} ms.`,
  );
}
