import type { DataFault } from './data-fault.ts';
import { spans, type FilmWeek } from './film-week.ts';

/** With fewer films a week may lack the half of its results by chance. */
const LEAST_FILMS = 4;

/** Weeks of which half of the results or more are missing: what is published first are the big films, and a model would learn them alone. */
export function missingResults(weeks: readonly FilmWeek[]): DataFault[] {
  const poor = weeks.filter(({ films }) => films.length >= LEAST_FILMS && 2 * known(films) <= films.length);
  return spans(poor.map((week) => [week])).map(([first, last]) => {
    const films = poor.filter(({ week }) => first <= week && week <= last).flatMap((week) => week.films);
    return {
      field: 'firstWeekAdmissions',
      weeks: [first, last],
      text:
        `only ${known(films)} of ${films.length} films have a result. Ask the sites again: npm run backfill -- --from ${first} --to ` +
        `${last}; or correct the history`,
    };
  });
}

function known(films: FilmWeek['films']): number {
  return films.filter(({ firstWeekAdmissions }) => firstWeekAdmissions !== null).length;
}
