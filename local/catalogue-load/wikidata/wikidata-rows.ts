import { JOBS, type Genre, type Job } from '#shared/catalogue/film.ts';
import { CellError, told, type Cells } from '#shared/catalogue/rows/columns.ts';
import { filmRows, personRow, type CatalogueRow } from '#shared/storage/catalogue/catalogue-row.ts';

/** How a stored query is recognised, and what its rows say. */
interface WikidataTable {
  columns: readonly string[];
  read: (cells: Cells) => CatalogueRow[];
}

const BETWEEN = '|';
/** Words of English names of genres, e.g. of "romantic comedy film". */
const WORDS: readonly (readonly [RegExp, Genre])[] = [
  [/\baction\b/, 'Action'],
  [/\badventure\b/, 'Adventure'],
  [/\banimat/, 'Animation'],
  [/\bbiograph/, 'Biography'],
  [/\b(children|family)\b/, 'Children'],
  [/\bcomedy\b/, 'Comedy'],
  [/\b(crime|gangster)\b/, 'Crime'],
  [/\bdocumentary\b/, 'Documentary'],
  [/\bdrama\b/, 'Drama'],
  [/\bfantasy\b/, 'Fantasy'],
  [/\bfilm noir\b/, 'Film-Noir'],
  [/\bhistorical\b/, 'History'],
  [/\bhorror\b/, 'Horror'],
  [/\bmusical\b/, 'Musical'],
  [/\bmystery\b/, 'Mystery'],
  [/\b(romance|romantic)\b/, 'Romance'],
  [/\bscience fiction\b/, 'Sci-Fi'],
  [/\bsports?\b/, 'Sport'],
  [/\bthriller\b/, 'Thriller'],
  [/\bwar\b/, 'War'],
  [/\bwestern\b/, 'Western'],
];

/** Results of `films.rq`. */
export const FILMS: WikidataTable = {
  columns: [
    ...['imdbId', 'tmdbId', 'titleFr', 'titleOriginal', 'titleEn'],
    ...['year', 'minutes', 'genres', 'countries'],
  ],
  read: (cells) => {
    const [original, english] = [textOr(cells, 'titleOriginal'), textOr(cells, 'titleEn')];
    const minutes = cells.text('minutes') === '' ? null : Math.round(cells.decimal('minutes', 0, 100_000));
    return filmRows({
      id: idOf(cells, 'imdbId', /^tt\d{7,10}$/),
      frenchTitle: textOr(cells, 'titleFr'),
      originalTitle: original,
      otherTitles: english === null || english === original ? [] : [english],
      year: cells.wholeOr('year', ''),
      durationMinutes: minutes,
      genres: genresOf(cells.text('genres')),
      countries: cells
        .text('countries')
        .split(BETWEEN)
        .filter((code) => /^[A-Z]{2}$/.test(code)),
      credits: [],
      movieLensId: null,
      tmdbId: cells.wholeOr('tmdbId', ''),
      frenchRelease: null,
    });
  },
};

/** Results of `credits.rq`; the rows of a film follow each other. */
export function creditsTable(): WikidataTable {
  let film = '';
  let counts = new Map<Job, number>();
  return {
    columns: ['imdbId', 'job', 'position', 'personId', 'name', 'born', 'died'],
    read: (cells) => {
      const id = idOf(cells, 'imdbId', /^tt\d{7,10}$/);
      const personId = idOf(cells, 'personId', /^nm\d{7,10}$/);
      const job = JOBS.find((known) => known === cells.text('job'));
      if (job === undefined) throw new CellError(`job is none: ${told(cells.text('job'))}`);
      const [birthYear, deathYear] = [cells.wholeOr('born', ''), cells.wholeOr('died', '')];
      if (film !== id) [film, counts] = [id, new Map<Job, number>()];
      const position = counts.get(job) ?? 0;
      counts.set(job, position + 1);
      const person = { id: personId, name: textOr(cells, 'name') ?? personId, birthYear, deathYear };
      return [{ table: 'credits', cells: [id, job, personId, position] }, personRow(person)];
    },
  };
}

function textOr(cells: Cells, column: string): string | null {
  const text = cells.text(column).trim();
  return text === '' ? null : text;
}

function idOf(cells: Cells, column: string, form: RegExp): string {
  const id = cells.text(column);
  if (form.test(id)) return id;
  throw new CellError(`${column} is no id of IMDb: ${told(id)}`);
}

function genresOf(labels: string): Genre[] {
  const text = labels.toLowerCase();
  return WORDS.filter(([word]) => word.test(text)).map(([, genre]) => genre);
}
