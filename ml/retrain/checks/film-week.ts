import { addWeeks, cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { byWeek } from '../../by-week.ts';

/** A cinema week with its films, those without a result too. */
export interface FilmWeek {
  week: IsoDate;
  films: ReleaseRow[];
}

export function filmWeeks(rows: readonly ReleaseRow[]): FilmWeek[] {
  return byWeek(rows, ({ facts }) => cinemaWeekOf(facts.releaseDate)).map(([week, films]) => ({
    week,
    films,
  }));
}

/** Weeks in order of time in pieces of `size`, counted from the last: the newest piece is whole. */
export function pieces(weeks: readonly FilmWeek[], size: number): FilmWeek[][] {
  const found: FilmWeek[][] = [];
  for (let end = weeks.length; end > 0; end -= size) found.unshift(weeks.slice(Math.max(0, end - size), end));
  return found;
}

/** Neighbouring pieces that are alike wrong, told as one. */
export function spans(found: readonly FilmWeek[][]): [first: IsoDate, last: IsoDate][] {
  const merged: [IsoDate, IsoDate][] = [];
  for (const piece of found) {
    const [first, last] = [piece[0]?.week ?? '', piece.at(-1)?.week ?? ''];
    const before = merged.at(-1);
    if (before !== undefined && addWeeks(before[1], 1) >= first) before[1] = last;
    else merged.push([first, last]);
  }
  return merged;
}
