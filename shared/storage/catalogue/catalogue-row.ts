import type { Film, Job, Genre, Person, Rating, Tag } from '../../catalogue/film.ts';

type TitleKind = 'french' | 'original' | 'other';

/** The cells of a row by its table, in the order of the columns behind source and edition. */
interface CellsOf {
  films: [filmId: string, year: number | null, durationMinutes: number | null, frenchRelease: string | null];
  /** Of several of a kind that with the smallest position counts first. */
  film_titles: [filmId: string, kind: TitleKind, position: number, title: string];
  film_genres: [filmId: string, position: number, genre: Genre];
  film_countries: [filmId: string, position: number, country: string];
  /** What the users of IMDb gave, 1 to 10. */
  film_votes: [filmId: string, mean: number, votes: number];
  people: [personId: string, name: string, birthYear: number | null, deathYear: number | null];
  credits: [filmId: string, job: Job, personId: string, position: number];
  links: [filmId: string, movieLensId: number | null, tmdbId: number | null];
  ratings: [userId: number, movieLensId: number, stars: number, ratedAt: number];
  tags: [userId: number, movieLensId: number, tag: string, taggedAt: number];
}

export type CatalogueTable = keyof CellsOf;

/** A row of the base, without source and edition. */
export type CatalogueRow = { [T in CatalogueTable]: { table: T; cells: CellsOf[T] } }[CatalogueTable];

export const CATALOGUE_TABLES = [
  ...(['films', 'film_titles', 'film_genres', 'film_countries', 'film_votes'] as const),
  ...(['people', 'credits', 'links', 'ratings', 'tags'] as const),
] satisfies readonly CatalogueTable[];

/** All that is stored of a film. */
export function filmRows(film: Film): CatalogueRow[] {
  const rows: CatalogueRow[] = [
    { table: 'films', cells: [film.id, film.year, film.durationMinutes, film.frenchRelease] },
  ];
  const title = (kind: TitleKind, position: number, text: string): void => {
    rows.push({ table: 'film_titles', cells: [film.id, kind, position, text] });
  };
  if (film.frenchTitle !== null) title('french', 0, film.frenchTitle);
  if (film.originalTitle !== null) title('original', 0, film.originalTitle);
  for (const [position, text] of film.otherTitles.entries()) title('other', position, text);
  for (const [position, genre] of film.genres.entries()) {
    rows.push({ table: 'film_genres', cells: [film.id, position, genre] });
  }
  for (const [position, country] of film.countries.entries()) {
    rows.push({ table: 'film_countries', cells: [film.id, position, country] });
  }
  for (const { job, personId, position } of film.credits) {
    rows.push({ table: 'credits', cells: [film.id, job, personId, position] });
  }
  if (film.movieLensId !== null || film.tmdbId !== null) {
    rows.push({ table: 'links', cells: [film.id, film.movieLensId, film.tmdbId] });
  }
  return rows;
}

export function personRow({ id, name, birthYear, deathYear }: Person): CatalogueRow {
  return { table: 'people', cells: [id, name, birthYear, deathYear] };
}

export function ratingRow({ userId, movieLensId, stars, ratedAt }: Rating): CatalogueRow {
  return { table: 'ratings', cells: [userId, movieLensId, stars, ratedAt] };
}

export function tagRow({ userId, movieLensId, tag, taggedAt }: Tag): CatalogueRow {
  return { table: 'tags', cells: [userId, movieLensId, tag, taggedAt] };
}
