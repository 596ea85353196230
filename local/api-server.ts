/**
 * `npm run api`: the prediction API on its bare server, with the storage and the data of the settings, on PORT (8080). Builds it
 * first, and starts Azurite where the settings name this machine's and none runs yet: that of `npm start` is shared.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NiabError } from '#shared/errors.ts';
import { startAzurite } from './azurite.ts';
import { PORTS } from './ports.ts';
import { dataFolder } from './sample-weeks/sample-data.ts';
import { localSettings, root } from './settings.ts';
import { isFree } from './start/free-ports.ts';

const DEFAULT_PORT = '8080';

process.chdir(root);
const settings = localSettings(process.env);
const dataDir = dataFolder(settings);
const { status } = spawnSync(process.execPath, ['local/build.mjs'], { stdio: 'inherit' });
if (status !== 0) throw new NiabError('not-built', 'The server could not be built.');
// It ends with this process.
if (settings['AzureWebJobsStorage'] === 'UseDevelopmentStorage=true' && (await isFree(PORTS.tables))) {
  const { blobs: blobPort, queues: queuePort, tables: tablePort } = PORTS;
  await startAzurite({ location: path.join(dataDir, 'azurite'), blobPort, queuePort, tablePort });
}
const port = settings['PORT'] ?? DEFAULT_PORT;
Object.assign(process.env, {
  NIAB_API_ISSUER: `http://127.0.0.1:${port}`,
  ...settings,
  NIAB_DATA_DIR: dataDir,
});
await import(pathToFileURL(path.join(root, 'dist/functions/apps/api-server.js')).href);
