import { addDays, type IsoDate } from '../domain/cinema-week.ts';
import { canonicalFilm } from '../features/canonical-film.ts';
import type { StatReader } from '../features/reading.ts';
import { key } from '../features/keys.ts';
import { namesGenre } from '../features/vocabulary/genres.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import type { Warning } from './contract/predict.ts';

/** What a forecast stands on beside the film itself. */
export interface Ground {
  asOf: IsoDate;
  records: StatReader;
  /** Other films of its week. */
  rivals: number;
  /** Whether the American start enters Monday's forecast. */
  knowsUsOpening: boolean;
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
    ...missing(facts),
    ...unknown(facts, ground.records),
    ...alone(ground),
    ...old(ground),
  ];
}

function notUsed(facts: ReleaseFacts, { asOf, knowsUsOpening, pageViews }: Ground): Warning[] {
  const { budget, genres, usOpeningUsd } = facts;
  const said: Warning[] = [];
  if (budget !== null) said.push(unused('budget', 'The model makes no use of budgets'));
  if (pageViews !== null) said.push(unused('pageViews', 'The model makes no use of page views'));
  for (const [i, genre] of genres.entries()) {
    if (namesGenre(genre)) continue;
    said.push(unused(`genres.${i}`, 'The model knows no such genre'));
  }
  if (usOpeningUsd !== null && !knowsUsOpening) {
    said.push(unused('usOpeningUsd', `No first weekend in the United States was over before ${asOf}`));
  }
  return said;
}

function missing({ cast, directors, distributor }: ReleaseFacts): Warning[] {
  const said: Warning[] = [];
  const add = (code: Warning['code'], field: string, who: string): void => {
    said.push({ code, field, detail: `Without ${who} the forecast is less certain` });
  };
  if (distributor === null) add('missing-distributor', 'distributor', 'the distributor');
  if (directors.length === 0) add('missing-directors', 'directors', 'the directors');
  if (cast.length === 0) add('missing-cast', 'cast', 'the cast');
  return said;
}

function unknown(facts: ReleaseFacts, records: StatReader): Warning[] {
  const { distributors, directors, cast } = canonicalFilm(facts);
  const said: Warning[] = [];
  const isKnown = (kind: 'distributor' | 'director' | 'actor', names: readonly string[]): boolean =>
    names.some((name) => records.stat(key(kind, name)) !== undefined);
  if (facts.distributor !== null && !isKnown('distributor', distributors)) {
    said.push({
      code: 'unknown-distributor',
      field: 'distributor',
      detail: 'None of its films is in the track records: the forecast is less certain',
    });
  }
  for (const [field, kind, names] of [
    ['directors', 'director', directors],
    ['cast', 'actor', cast],
  ] as const) {
    if (facts[field].length === 0 || isKnown(kind, names)) continue;
    said.push({ code: 'unknown-people', field, detail: 'None of them has a film in the track records' });
  }
  return said;
}

function alone({ rivals }: Ground): Warning[] {
  if (rivals > 0) return [];
  return [{ code: 'no-rivals', field: null, detail: 'Forecast as if no other film opened in its week' }];
}

function old({ asOf, through }: Ground): Warning[] {
  if (through === null || addDays(through, 7 + MISSING_DAYS) >= asOf) return [];
  const detail = `Results since the week of ${through} are not in the track records: the forecast is less certain`;
  return [{ code: 'old-records', field: null, detail }];
}

function unused(field: string, detail: string): Warning {
  return { code: 'not-used', field, detail };
}
