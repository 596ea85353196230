/** `npm run start:func`: the functions under Azure Functions Core Tools, where they are installed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startAzurite } from './azurite.ts';
import { root } from './settings.ts';
import { makeFuncApp } from './start/func-app.ts';
import { PORTS } from './ports.ts';
import { isFree } from './start/free-ports.ts';

/** The application as Core Tools runs it, its settings and data: nothing is shared with `npm start`. */
const FOLDER = path.join(root, '.niab/func');

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
  const built = spawnSync(process.execPath, ['local/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) return 1;
  const { scriptRoot, settings } = makeFuncApp(FOLDER, process.env);

  const azurite = (await isFree(PORTS.blobs))
    ? await startAzurite({
        location: path.join(FOLDER, 'azurite'),
        blobPort: PORTS.blobs,
        queuePort: PORTS.queues,
        tablePort: PORTS.tables,
      })
    : null;
  try {
    // Ctrl-C reaches func by itself; this process waits for it and then stops Azurite.
    process.on('SIGINT', () => undefined);
    const func = spawn('func', ['start', '--port', String(PORTS.functions)], {
      cwd: scriptRoot,
      stdio: 'inherit',
      // For Core Tools the environment wins over the file.
      env: { ...process.env, NIAB_SITES_BASE_URL: undefined, ...settings },
    });
    process.on('SIGTERM', () => func.kill('SIGTERM'));
    const [code] = (await once(func, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    await azurite?.stop();
  }
}
