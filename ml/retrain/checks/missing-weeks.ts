import { addWeeks, weeksBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { DataFault } from './data-fault.ts';
import type { FilmWeek } from './film-week.ts';

/** Weeks in which the cinemas of France were closed by decree, or opened in the middle of the week. */
const CLOSED: readonly [first: IsoDate, last: IsoDate][] = [
  ['2020-03-11', '2020-06-17'],
  ['2020-10-28', '2021-05-19'],
];

/** Weeks without a film between the first and the last that have some: each other week of France has new films. */
export function missingWeeks(weeks: readonly FilmWeek[]): DataFault[] {
  return weeks.flatMap(({ week }, i) => {
    const next = weeks[i + 1]?.week;
    if (next === undefined || next === addWeeks(week, 1)) return [];
    const absent = weeksBetween(addWeeks(week, 1), addWeeks(next, -1)).filter((each) => !isClosed(each));
    const [first, last] = [absent[0], absent.at(-1)];
    if (first === undefined || last === undefined) return [];
    const told = absent.length === 1 ? 'the week has' : `${absent.length} weeks have`;
    return [
      {
        field: 'releaseDate',
        weeks: [first, last] satisfies [IsoDate, IsoDate],
        text:
          `${told} no film. Fetch what is missing into the store: npm run backfill -- --from ${first} --to ${last}; or give a ` +
          'history that has these weeks (--history)',
      },
    ];
  });
}

function isClosed(week: IsoDate): boolean {
  return CLOSED.some(([first, last]) => first <= week && week <= last);
}
