import { cinemaWeekOf } from '#shared/domain/cinema-week.ts';
import { originOf, type Origin } from '#shared/domain/local-demand/origin.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { byWeek } from '../../by-week.ts';

export interface BigFilm {
  week: string;
  admissions: number;
  origin: Origin;
}

/** The biggest releases of each week of the years, weeks in order of time, the biggest film first; as many as there are rooms. */
export function biggestFilms(
  rows: readonly ReleaseRow[],
  { from, to, rooms }: { from: string; to: string; rooms: number },
): BigFilm[][] {
  const known = rows.flatMap(({ facts, firstWeekAdmissions }) => {
    const week = cinemaWeekOf(facts.releaseDate);
    if (firstWeekAdmissions === null || week < from || week > to) return [];
    return [{ week, admissions: firstWeekAdmissions, origin: originOf(facts.countries[0]) }];
  });
  return byWeek(known, ({ week }) => week)
    .map(([, films]) => films.toSorted((a, b) => b.admissions - a.admissions).slice(0, rooms))
    .filter((films) => films.length === rooms);
}
