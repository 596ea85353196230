import type { Job } from '#shared/catalogue/film.ts';
import type { Cells } from '#shared/catalogue/rows/columns.ts';
import type { CatalogueRow } from '#shared/storage/catalogue/catalogue-row.ts';
import type { IdSet } from './id-set.ts';
import { genresOf, idOf, peopleOf, textOf, wholeOf } from './imdb-cells.ts';

/** What of IMDb is a film when all of them are asked for. */
const FILM_TYPES: ReadonlySet<string> = new Set(['movie', 'tvMovie']);
const JOB_OF: ReadonlyMap<string, Job> = new Map<string, Job>(
  (['director', 'writer', 'composer', 'actor', 'actress'] as const).map((job) => [job, job]),
);
/** Put before the places of French titles that IMDb does not show itself: they count after those. */
const BEHIND = 1_000_000;

/** Rows of one file. Files are read in this order, so that what follows knows the films and the people before it. */
export interface ImdbTable {
  columns: readonly string[];
  read: (cells: Cells) => CatalogueRow[];
}

/** `title.basics`: puts the films into `films`. Those that are `known` are taken, and with null all films. */
export function basicsTable(known: IdSet | null, films: IdSet): ImdbTable {
  return {
    columns: [
      ...['tconst', 'titleType', 'primaryTitle', 'originalTitle', 'isAdult'],
      ...['startYear', 'runtimeMinutes', 'genres'],
    ],
    read: (cells) => {
      const id = idOf(cells, 'tconst', 'tt');
      const [year, minutes] = [wholeOf(cells, 'startYear'), wholeOf(cells, 'runtimeMinutes')];
      const isTaken =
        known === null
          ? FILM_TYPES.has(cells.text('titleType')) && cells.text('isAdult') === '0'
          : known.has(id);
      if (!isTaken) return [];
      films.add(id);
      const [original, primary] = [textOf(cells, 'originalTitle'), textOf(cells, 'primaryTitle')];
      const rows: CatalogueRow[] = [{ table: 'films', cells: [id, year, minutes, null] }];
      if (original !== null) rows.push({ table: 'film_titles', cells: [id, 'original', 0, original] });
      if (primary !== null && primary !== original) {
        rows.push({ table: 'film_titles', cells: [id, 'other', 0, primary] });
      }
      for (const [position, genre] of genresOf(cells).entries()) {
        rows.push({ table: 'film_genres', cells: [id, position, genre] });
      }
      return rows;
    },
  };
}

/** `title.akas`: French titles, those of Québec apart. */
export function akasTable(films: IdSet): ImdbTable {
  return {
    columns: ['titleId', 'ordering', 'title', 'region', 'language', 'types'],
    read: (cells) => {
      const id = idOf(cells, 'titleId', 'tt');
      const ordering = cells.whole('ordering', 1);
      const [region, types] = [cells.text('region'), cells.text('types')];
      const isFrench = region === 'FR';
      const isOfQuebec = region === 'CA' && cells.text('language') === 'fr';
      const title = textOf(cells, 'title');
      if (title === null || !(isFrench || isOfQuebec) || types.includes('working') || !films.has(id))
        return [];
      if (isOfQuebec) return [{ table: 'film_titles', cells: [id, 'other', ordering, title] }];
      const position = types.includes('imdbDisplay') ? ordering : BEHIND + ordering;
      return [{ table: 'film_titles', cells: [id, 'french', position, title] }];
    },
  };
}

/** `title.crew`: all directors and writers. */
export function crewTable(films: IdSet, people: IdSet): ImdbTable {
  return {
    columns: ['tconst', 'directors', 'writers'],
    read: (cells) => {
      const id = idOf(cells, 'tconst', 'tt');
      if (!films.has(id)) return [];
      const rowsOf = (job: Job, column: string): CatalogueRow[] =>
        peopleOf(cells, column).map((person, position) => {
          people.add(person);
          return { table: 'credits', cells: [id, job, person, position] };
        });
      return [...rowsOf('director', 'directors'), ...rowsOf('writer', 'writers')];
    },
  };
}

/** `title.principals`: the first ones of a film; the rows of a film follow each other. */
export function principalsTable(films: IdSet, people: IdSet, except: readonly Job[]): ImdbTable {
  let film = '';
  let counts = new Map<Job, number>();
  return {
    columns: ['tconst', 'ordering', 'nconst', 'category'],
    read: (cells) => {
      const id = idOf(cells, 'tconst', 'tt');
      const person = idOf(cells, 'nconst', 'nm');
      cells.whole('ordering', 1);
      const job = JOB_OF.get(cells.text('category'));
      if (job === undefined || except.includes(job) || !films.has(id)) return [];
      if (film !== id) [film, counts] = [id, new Map<Job, number>()];
      const position = counts.get(job) ?? 0;
      counts.set(job, position + 1);
      people.add(person);
      return [{ table: 'credits', cells: [id, job, person, position] }];
    },
  };
}

/** `name.basics`: those who have a credit. */
export function namesTable(people: IdSet): ImdbTable {
  return {
    columns: ['nconst', 'primaryName', 'birthYear', 'deathYear'],
    read: (cells) => {
      const id = idOf(cells, 'nconst', 'nm');
      const [birth, death] = [wholeOf(cells, 'birthYear'), wholeOf(cells, 'deathYear')];
      const name = textOf(cells, 'primaryName');
      return name !== null && people.has(id) ? [{ table: 'people', cells: [id, name, birth, death] }] : [];
    },
  };
}

/** `title.ratings`: means, 1 to 10, and numbers of votes. */
export function ratingsTable(films: IdSet): ImdbTable {
  return {
    columns: ['tconst', 'averageRating', 'numVotes'],
    read: (cells) => {
      const id = idOf(cells, 'tconst', 'tt');
      const [mean, votes] = [cells.decimal('averageRating', 1, 10), cells.whole('numVotes')];
      return films.has(id) ? [{ table: 'film_votes', cells: [id, mean, votes] }] : [];
    },
  };
}
