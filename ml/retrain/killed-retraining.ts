/**
 * A retraining in a process of its own, for the tests, that is killed before a step of its work:
 * `node killed-retraining.ts CONNECTION FOLDER (matrix | train | mlflow | none)`. Work begins as `quickWork` says.
 */
import path from 'node:path';
import { createBlobModelFiles } from '#shared/storage/models/blob-model-files.ts';
import { retrain } from './retrain.ts';
import { madeFilms } from './testing-films.ts';
import { quickWork, testRetraining } from './testing-retraining.ts';

const [connectionString = '', folder = '', killedBefore = ''] = process.argv.slice(2);
const work = quickWork(path.join(folder, 'log'), (step) => {
  if (step === killedBefore) process.kill(process.pid, 'SIGKILL');
});
const files = createBlobModelFiles({ connectionString });
await retrain(testRetraining(madeFilms('2022-01-05', 70), { files, folder, work }));
