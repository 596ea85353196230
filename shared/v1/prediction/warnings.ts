import { addDays, type IsoDate } from '../../domain/cinema-week.ts';
import type { StatReader } from '../../features/reading.ts';
import { namesGenre } from '../../features/vocabulary/genres.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import type { Warning } from '../contract/predict.ts';
import { GAP_FACTS, type Gaps } from './gaps.ts';
import { originWarnings } from './origins.ts';
import { americanWarnings, unused } from './american-warnings.ts';
import type { SetBeside } from './set-beside.ts';

/** What a forecast stands on beside the film itself. */
export interface Ground extends SetBeside {
  asOf: IsoDate;
  gaps: Gaps;
  /** As of that day. */
  records: StatReader;
  pageViews: number | null;
  /** Latest week whose results are in the records. */
  through: IsoDate | null;
}

/** Results come within days of a week's end; where more than so many days are missing something has gone wrong. */
const MISSING_DAYS = 21;

/** What of a film the model makes no use of, does not know, or would need for a closer forecast. */
export function warningsOf(facts: ReleaseFacts, ground: Ground): Warning[] {
  return [
    ...notUsed(facts, ground),
    ...missing(ground.gaps),
    ...unknown(ground.gaps),
    ...originWarnings(facts, ground.records),
    ...twice(ground),
    ...alone(ground),
    ...old(ground),
  ];
}

function notUsed(facts: ReleaseFacts, ground: Ground): Warning[] {
  const said: Warning[] = [];
  if (facts.budget !== null) said.push(unused('budget', 'The model makes no use of budgets'));
  if (ground.pageViews !== null) said.push(unused('pageViews', 'The model makes no use of page views'));
  for (const [i, genre] of facts.genres.entries()) {
    if (namesGenre(genre)) continue;
    said.push(unused(`genres.${i}`, 'The model knows no such genre'));
  }
  return [...said, ...americanWarnings(facts, ground.asOf)];
}

function missing(gaps: Gaps): Warning[] {
  return GAP_FACTS.filter((field) => gaps[field] === 'missing').map((field) => {
    const detail = `Without the ${field} the forecast is less certain: its interval is made wider`;
    return { code: `missing-${field}`, field, detail };
  });
}

function unknown(gaps: Gaps): Warning[] {
  const said: Warning[] = [];
  if (gaps.distributor === 'unknown') {
    said.push({
      code: 'unknown-distributor',
      field: 'distributor',
      detail:
        'None of its films is in the track records: it is taken for a newcomer, and the interval is made wider. ' +
        'If it is none, write its name as French film sites do, or leave it out',
    });
  }
  for (const field of ['directors', 'cast'] as const) {
    if (gaps[field] !== 'unknown') continue;
    said.push({ code: 'unknown-people', field, detail: 'None of them has a film in the track records' });
  }
  return said;
}

function twice({ isTwice }: Ground): Warning[] {
  if (!isTwice) return [];
  const detail =
    'Another of the films has its title and its week: it is taken for the same film, not for a rival';
  return [{ code: 'same-film', field: 'title', detail }];
}

function alone({ rivals }: Ground): Warning[] {
  if (rivals.length > 0) return [];
  return [{ code: 'no-rivals', field: null, detail: 'Forecast as if no other film opened in its week' }];
}

function old({ asOf, through }: Ground): Warning[] {
  if (through === null || addDays(through, 7 + MISSING_DAYS) >= asOf) return [];
  const detail = `Results since the week of ${through} are not in the track records: the forecast is less certain`;
  return [{ code: 'old-records', field: null, detail }];
}
