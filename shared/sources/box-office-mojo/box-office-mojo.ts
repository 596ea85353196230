import { addDays, type IsoDate } from '../../domain/cinema-week.ts';
import type { PageRequest, RunScope, Source } from '../source.ts';
import { NiabError } from '../../errors.ts';
import { filmOfUsWeekendRow, parseUsWeekend } from './weekend-page.ts';
import { lastFridayEndedBefore, openingFriday, weekendName } from './weekends.ts';

/** Weekends before the run that are always asked for: most American films open in France within a few weeks. */
const RECENT_WEEKENDS = 4;
/** Weekends in all, so that a run stays within its 20 to 40 pages. */
const MOST_WEEKENDS = 8;

/** US opening weekends, for the Monday forecast. */
export const boxOfficeMojo: Source = {
  name: 'box-office-mojo',
  hosts: ['www.boxofficemojo.com'],
  plan: (run) => (run.kind === 'monday' ? fridaysFor(run).map(weekendRequest) : []),
  followUps: () => [],
  parse: (request, body) => {
    const friday = fridayOf(request);
    const { rows, missed } = parseUsWeekend(body, friday);
    return { films: rows.map((row) => filmOfUsWeekendRow(row, friday)), missed };
  },
};

/** Only weekends that ended before the run's day: nothing later may be known to it. */
function fridaysFor(run: RunScope): IsoDate[] {
  const last = lastFridayEndedBefore(run.asOf);
  const recent = Array.from({ length: RECENT_WEEKENDS }, (_, weeks) => addDays(last, -7 * weeks));
  const known = run.releases
    .map((release) => release.usReleaseDate)
    .filter((date) => date !== null)
    .map(openingFriday)
    .filter((friday) => friday <= last)
    .sort()
    .reverse();
  return [...new Set([...recent, ...known])].slice(0, MOST_WEEKENDS);
}

function weekendRequest(friday: IsoDate): PageRequest {
  return {
    source: 'box-office-mojo',
    kind: 'us-weekend',
    id: `box-office-mojo-weekend-${friday}`,
    url: `https://www.boxofficemojo.com/weekend/${weekendName(friday)}/`,
    label: `Box Office Mojo, week-end du ${friday}`,
  };
}

function fridayOf(request: PageRequest): IsoDate {
  const friday = /-weekend-(\d{4}-\d{2}-\d{2})$/u.exec(request.id)?.[1];
  if (friday === undefined) {
    throw new NiabError('unknown-page', `"${request.id}" names no US weekend`, { field: 'id' });
  }
  return friday;
}
