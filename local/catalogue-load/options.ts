import { parseArgs } from 'node:util';
import { InvalidInputError } from '#shared/errors.ts';

export interface CatalogueLoadOptions {
  shipped: boolean;
  movielens: string | null;
  imdb: string | null;
  imdbFilms: 'known' | 'all';
  wikidata: readonly string[];
  to: string | null;
  leaveOut: boolean;
  publish: boolean;
}

const USAGE =
  'npm run catalogue:load -- [--shipped] [--movielens FOLDER] [--imdb FOLDER [--imdb-films known|all]] ' +
  '[--wikidata FILE]... [--leave-out] [--to sqlite|CONNECTION] [--publish]';

/** @throws InvalidInputError where they ask for nothing, or for two sets of MovieLens. */
export function catalogueLoadOptions(args: readonly string[]): CatalogueLoadOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shipped: { type: 'boolean', default: false },
      movielens: { type: 'string' },
      imdb: { type: 'string' },
      'imdb-films': { type: 'string', default: 'known' },
      wikidata: { type: 'string', multiple: true, default: [] },
      to: { type: 'string' },
      'leave-out': { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
    },
  });
  const imdbFilms = values['imdb-films'];
  if (imdbFilms !== 'known' && imdbFilms !== 'all') {
    throw new InvalidInputError('imdb-films', `--imdb-films must be known or all: "${imdbFilms}"`);
  }
  const { shipped, movielens = null, imdb = null, wikidata, to = null, publish } = values;
  if (!shipped && movielens === null && imdb === null && wikidata.length === 0 && !publish) {
    throw new InvalidInputError('shipped', `Nothing is asked for.\n${USAGE}`);
  }
  return { shipped, movielens, imdb, imdbFilms, wikidata, to, leaveOut: values['leave-out'], publish };
}

/** The settings with the database that `--to` names, where it does: SQLite in the folder of the data, or a connection string. */
export function targetSettings(
  settings: Readonly<Record<string, string>>,
  to: string | null,
): Record<string, string> {
  if (to === null) return { ...settings };
  const { NIAB_SQL_SERVER: _, NIAB_SQL_CONNECTION_STRING: __, ...others } = settings;
  return to === 'sqlite' ? others : { ...others, NIAB_SQL_CONNECTION_STRING: to };
}
