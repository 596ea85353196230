import { addDays, addWeeks, isIsoDate, type IsoDate } from '../../domain/cinema-week.ts';
import { openingFriday } from '../../domain/us-weekends.ts';
import { NiabError } from '../../errors.ts';
import type { PageRequest, PageType, RunScope, Source } from '../source.ts';
import { filmOfUsWeekendRow, parseUsWeekend } from './weekend-page.ts';
import { lastFridayEndedBefore, weekendName } from './weekends.ts';

const NAME = 'box-office-mojo';
/** Weekends before the run that are always asked for: most American films open in France within them. */
const RECENT_WEEKENDS = 10;
/** Older ones in which a release of the week is known to have opened. */
const MOST_OLDER = 2;
/** Days from a Friday until Monday's estimates have been replaced by figures. */
const FINAL_AFTER_DAYS = 5;

const weekend: PageType = {
  kind: 'us-weekend',
  role: 'facts',
  runs: ['thursday', 'monday'],
  most: RECENT_WEEKENDS + MOST_OLDER,
  // It has challenged robots since 2026.
  extra: true,
  finalFrom: ({ subject: friday }) => (isIsoDate(friday) ? addDays(friday, FINAL_AFTER_DAYS) : null),
  begin: (run) => fridaysFor(run).map(weekendRequest),
  parse: ({ subject: friday }, body) => {
    if (!isIsoDate(friday)) {
      throw new NiabError('unknown-page', `"${String(friday)}" is no US weekend`, { field: 'subject' });
    }
    const { rows, missed } = parseUsWeekend(body, friday);
    return { films: rows.map((row) => filmOfUsWeekendRow(row, friday)), missed };
  },
};

/** US weekends. */
export const boxOfficeMojo: Source = {
  name: NAME,
  hosts: ['www.boxofficemojo.com'],
  rank: 4,
  listsReleases: false,
  pages: [weekend],
};

/**
 * Only weekends that ended before the run's day: nothing later may be known to it. When a release of the week opened there is
 * known to Monday's run, from what Thursday's has found.
 */
function fridaysFor(run: RunScope): IsoDate[] {
  const last = lastFridayEndedBefore(run.asOf);
  const recent = Array.from({ length: RECENT_WEEKENDS }, (_, weeks) => addWeeks(last, -weeks));
  const known = run.releases
    .map((release) => release.usReleaseDate)
    .filter((date) => date !== null)
    .map(openingFriday)
    .filter((friday) => friday <= last)
    .sort()
    .reverse();
  return [...new Set([...recent, ...known])];
}

function weekendRequest(friday: IsoDate): PageRequest {
  return {
    source: NAME,
    kind: weekend.kind,
    subject: friday,
    url: `https://www.boxofficemojo.com/weekend/${weekendName(friday)}/`,
    label: `Box Office Mojo, week-end du ${friday}`,
  };
}
