/** `npm run start:func`: the functions under Azure Functions Core Tools, where they are installed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, constants } from 'node:fs';
import path from 'node:path';
import { startAzurite } from './azurite.ts';
import { root } from './settings.ts';
import { isFree, PORTS } from './start/ports.ts';

const INSTALL = [
  'Azure Functions Core Tools ("func") are not installed. Get them with',
  '  npm install --global azure-functions-core-tools@4 --unsafe-perm true',
  'or see https://learn.microsoft.com/azure/azure-functions/functions-run-local.',
  '"npm start" runs the functions without them.',
].join('\n');

process.chdir(root);
if (spawnSync('func', ['--version']).status === 0) {
  process.exitCode = await run();
} else {
  console.error(INSTALL);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  try {
    copyFileSync('local.settings.example.json', 'local.settings.json', constants.COPYFILE_EXCL);
    console.log('Made local.settings.json from local.settings.example.json.');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const built = spawnSync(process.execPath, ['local/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) return 1;

  const azurite = (await isFree(PORTS.blobs))
    ? await startAzurite({
        location: path.resolve('.niab/azurite'),
        blobPort: PORTS.blobs,
        queuePort: PORTS.queues,
      })
    : null;
  try {
    // Ctrl-C reaches func by itself; this process waits for it and then stops Azurite.
    process.on('SIGINT', () => undefined);
    const func = spawn('func', ['start', '--port', String(PORTS.functions)], { stdio: 'inherit' });
    process.on('SIGTERM', () => func.kill('SIGTERM'));
    const [code] = (await once(func, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    await azurite?.stop();
  }
}
