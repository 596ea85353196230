import { expect, it } from 'vitest';
import { withoutLostResultPages } from './allowed.ts';
import { compare } from './compare.ts';
import type { Snapshot } from './snapshot.ts';

const RESULTS = '2023-04-05-actuals-2023-04-12';
const FORECAST = '2023-04-05-thursday';
const DONE = { state: 'done', problem_code: null };
const LOST = { state: 'failed', problem_code: 'page-lost' };

function stored(results: object, forecast: object, isRead: boolean): Snapshot {
  const page = 'jpbox/film/7.html';
  return {
    run_items: {
      [`${RESULTS} page ${RESULTS}/${page}`]: { ...results },
      [`${FORECAST} page ${FORECAST}/${page}`]: { ...forecast },
    },
    'documents/parsed-pages': isRead ? { [`2023-04-05 ${RESULTS}~jpbox~film~7.html`]: {} } : {},
    actuals: { '2023-04-05 7 2023-04-12': { admissions: 5 } },
  };
}

it('leaves out a page of results that was lost with the machine, and nothing that follows from it', () => {
  const expected = stored(DONE, DONE, true);
  const found = (actual: Snapshot): string[] =>
    withoutLostResultPages(compare(expected, actual), actual).map(({ table, key }) => `${table} ${key}`);
  expect(found(stored(LOST, DONE, false))).toEqual([]);
  expect(found({ ...stored(LOST, DONE, false), actuals: {} })).toEqual(['actuals 2023-04-05 7 2023-04-12']);
  expect(found(stored(DONE, DONE, false))).toHaveLength(1);
});

it('keeps a page of a forecast', () => {
  const actual = stored(DONE, LOST, true);
  const found = withoutLostResultPages(compare(stored(DONE, DONE, true), actual), actual);
  expect(found.map(({ column }) => column)).toEqual(['state', 'problem_code']);
});
