/** `npm start`: the whole product on this machine; `npm run dev`: while it is being changed. See local/README.md. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '#shared/errors.ts';
import { dataFolder, playedDay } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';
import { checkData } from './start/check-data.ts';
import { checkDay } from './start/check-day.ts';
import { composeForget, composeSettings, withCompose } from './start/compose.ts';
import { takeLock } from './start/lock.ts';
import { whenNpmIsGone } from './start/parents.ts';
import { API_URL, SITE_URL } from './ports.ts';
import { takenPorts } from './start/free-ports.ts';
import { openBrowser } from './start/open-browser.ts';
import { startOptions, USAGE } from './start/options.ts';
import { Product } from './start/product.ts';
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
  const options = startOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const composed = options.services === 'compose';
  const settings: Record<string, string> = {
    ...localSettings(process.env),
    ...(composed ? composeSettings() : {}),
    ...(options.today === null ? {} : { NIAB_TODAY: options.today }),
  };
  const today = playedDay(settings);
  const dataDir = dataFolder(settings);
  mkdirSync(dataDir, { recursive: true });
  const lock = takeLock(path.join(dataDir, LOCK), SITE_URL);
  try {
    const taken = await takenPorts(composed ? ['blobs', 'queues', 'tables'] : []);
    if (taken.length > 0) throw new Error(taken.join('\n'));
    if (options.reset) {
      if (composed) await composeForget();
      for (const name of readdirSync(dataDir)) {
        if (name !== LOCK) rmSync(path.join(dataDir, name), { recursive: true });
      }
    }
    checkData(dataDir);
    if (today !== null && !composed) checkDay(dataDir, today);
    const product = new Product({ settings, dataDir, storageGiven: composed, development: options.dev });
    const work = (): Promise<number> => run(product, { open: !options.noOpen, dev: options.dev });
    return await (composed ? withCompose(settings, work) : work());
  } finally {
    lock.release();
  }
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

  // Opened at the end: before, an old week would be the last one.
  const ready = product
    .start(() => console.log(`\n  ${SITE_URL}\n  ${API_URL}/docs (for other applications)\n`))
    .then(() => {
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
