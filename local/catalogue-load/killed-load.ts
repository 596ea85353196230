/**
 * A load of a dump of IMDb in a process of its own, for the tests: `node killed-load.ts FILE FOLDER CHUNK`. It is killed before
 * it stores the chunk of this number, before it completes the load when that is 0, and at its end when there is none.
 */
import { createSqliteCatalogueBase } from '#shared/storage/catalogue/sqlite-catalogue-base.ts';
import { imdbFiles } from './imdb/imdb-files.ts';
import { imdbSource } from './imdb/imdb-source.ts';
import { loadSource } from './load-source.ts';

const [file = '', folder = '', chunk] = process.argv.slice(2);
const base = createSqliteCatalogueBase(file);
await base.migrate();
const [store, complete] = [base.store.bind(base), base.complete.bind(base)];
const dieAt = (number: number): void => {
  if (number === Number(chunk ?? -1)) process.kill(process.pid, 'SIGKILL');
};
base.store = (edition, number, rows) => {
  dieAt(number);
  return store(edition, number, rows);
};
base.complete = (edition, at) => {
  dieAt(0);
  return complete(edition, at);
};
const source = imdbSource(
  imdbFiles(folder, false, () => undefined),
  null,
);
const loaded = await loadSource(base, source, {
  leaveOut: false,
  now: () => new Date().toISOString(),
  onProgress: () => undefined,
});
console.log(JSON.stringify(loaded));
await base.close();
