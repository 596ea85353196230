/** The service that ours is measured beside: its Python and its model, made when they are missing or out of date. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPath } from '../python-env.ts';
import { pastFilms } from './past-films.ts';

const here = import.meta.dirname;
const cache = join(here, '.cache');

export interface PreparedTwin {
  python: string;
  /** From which `niab_twin` is imported. */
  folder: string;
  /** Folder of the trained model and what belongs to it. */
  model: string;
}

/** @throws Error when the environment cannot be made or the training fails. */
export function preparedTwin(): PreparedTwin {
  const twin = { python: pythonPath(here), folder: here, model: join(cache, 'model') };
  const lines = pastFilms();
  const films = lines.map((line) => JSON.stringify(line)).join('\n');
  const wanted = fingerprint(films);
  const stamp = join(cache, 'trained-on.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return twin;

  console.error(`Training the service beside ours on ${lines.length} films (once; under a minute) …`);
  mkdirSync(cache, { recursive: true });
  const source = join(cache, 'films.jsonl');
  writeFileSync(source, films);
  const { status, error } = spawnSync(twin.python, ['-m', 'niab_twin.train', source, twin.model], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error('the training has failed');
  writeFileSync(stamp, wanted);
  return twin;
}

/** Of all that the model depends on. */
function fingerprint(films: string): string {
  const hash = createHash('sha256').update(films);
  for (const file of ['requirements.txt', ...globSync('niab_twin/*.py', { cwd: here }).toSorted()])
    hash.update(readFileSync(join(here, file)));
  return hash.digest('hex');
}
