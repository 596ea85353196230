import type { IsoDate } from '../domain/cinema-week.ts';
import type { Listings } from './listings.ts';
import type { Market } from './market.ts';
import type { PastFilm, Stat } from './stat.ts';

interface RecordsState {
  stats: ReadonlyMap<string, Stat>;
  market: Market;
  listings: Listings;
  through: IsoDate | null;
}

/** JSON form: names in one column, numbers (rounded to 4 digits) in others, remembered films in a table of their own. */
export interface RecordsSnapshot {
  through: IsoDate | null;
  market: Market;
  listings: Listings;
  films: [title: string, year: number, firstWeekAdmissions: number, screens: number | null, tags: number[]][];
  names: string[];
  /** n, w, x, xx, ex, r, yw, y, day, best, last, row of bestFilm, row of lastFilm (−1 = none). */
  values: number[][];
}

export function encodeRecords({ stats, market, listings, through }: RecordsState): RecordsSnapshot {
  const rows = new Map<PastFilm, number>();
  const rowOf = (film: PastFilm | null): number => {
    if (film === null) return -1;
    const row = rows.get(film) ?? rows.size;
    rows.set(film, row);
    return row;
  };
  const names = [...stats.keys()].sort();
  const values = names.map((name) => {
    const s = stats.get(name) as Stat;
    const numbers = [s.n, s.w, s.x, s.xx, s.ex, s.r, s.yw, s.y, s.day, s.best, s.last].map((value) =>
      Number(value.toPrecision(6)),
    );
    return [...numbers, rowOf(s.bestFilm), rowOf(s.lastFilm)];
  });
  const films = [...rows.keys()].map((film): RecordsSnapshot['films'][number] => [
    film.title,
    film.year,
    film.firstWeekAdmissions,
    film.screens,
    film.tags,
  ]);
  return { through, market, listings, films, names, values };
}

export function decodeRecords(snapshot: RecordsSnapshot): RecordsState {
  const films = snapshot.films.map(([title, year, firstWeekAdmissions, screens, tags]): PastFilm => {
    return { title, year, firstWeekAdmissions, screens, tags };
  });
  const stats = new Map<string, Stat>();
  snapshot.names.forEach((name, index) => {
    const row = snapshot.values[index] ?? [];
    const [n = 0, w = 0, x = 0, xx = 0, ex = 0, r = 0, yw = 0, y = 0, day = 0, best = 0, last = 0] = row;
    const bestFilm = films[row[11] ?? -1] ?? null;
    const lastFilm = films[row[12] ?? -1] ?? null;
    stats.set(name, { n, w, x, xx, ex, r, yw, y, day, best, last, bestFilm, lastFilm });
  });
  return { stats, market: snapshot.market, listings: snapshot.listings, through: snapshot.through };
}
