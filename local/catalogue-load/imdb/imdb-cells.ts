import { CellError, told, type Cells } from '#shared/catalogue/rows/columns.ts';
import { GENRES, type Genre } from '#shared/catalogue/film.ts';

/** How IMDb writes that there is nothing. */
const NOTHING = '\\N';
const GENRE_OF: ReadonlyMap<string, Genre> = new Map<string, Genre>([
  ...GENRES.map((genre) => [genre, genre] as const),
  ['Family', 'Children'],
]);

export function idOf(cells: Cells, column: string, prefix: 'tt' | 'nm'): string {
  const id = cells.text(column);
  if (id.startsWith(prefix) && /^..\d{7,10}$/.test(id)) return id;
  throw new CellError(`${column} is no id: ${told(id)}`);
}

export function textOf(cells: Cells, column: string): string | null {
  const text = cells.text(column).trim();
  return text === NOTHING || text === '' ? null : text;
}

export function wholeOf(cells: Cells, column: string): number | null {
  return cells.wholeOr(column, NOTHING);
}

/** Those that the catalogue knows: `Short` or `Talk-Show` is none. */
export function genresOf(cells: Cells): Genre[] {
  return (textOf(cells, 'genres') ?? '').split(',').flatMap((name) => GENRE_OF.get(name) ?? []);
}

/** Ids in one cell, with commas between them. */
export function peopleOf(cells: Cells, column: string): string[] {
  return (textOf(cells, column) ?? '').split(',').filter((id) => /^nm\d{7,10}$/.test(id));
}
