import { GENRES } from '../film.ts';

/** How many films have each genre, by place in `GENRES`. */
export function genreCounts(rows: Iterable<number>, genresOf: (row: number) => number): Float64Array {
  const counts = new Float64Array(GENRES.length);
  for (const row of rows) {
    const bits = genresOf(row);
    for (let genre = 0; genre < GENRES.length; genre += 1) {
      if ((bits & (1 << genre)) !== 0) counts[genre] = (counts[genre] ?? 0) + 1;
    }
  }
  return counts;
}
