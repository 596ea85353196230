import { describe, expect, it } from 'vitest';
import { compare, describeDifference, type Harm } from './compare.ts';
import type { Snapshot } from './snapshot.ts';

const STORED: Snapshot = {
  runs: { 'a-thursday': { run_id: 'a-thursday', state: 'done' } },
  run_items: { 'a-thursday film 7': { state: 'done' }, 'a-thursday page p.html': { state: 'done' } },
  forecasts: { 'a thursday 7 m': { p50: 1_000 } },
  planned_rooms: { 'a thursday m 1': { film_id: '7' } },
  'documents/films': { 'a 7@a-thursday': { release: '{}' } },
};

function harmsOf(change: (stored: Snapshot) => void): Harm[] {
  const stored = structuredClone(STORED);
  change(stored);
  return compare(STORED, stored).map(({ harm }) => harm);
}

describe('two replays', () => {
  it('are the same where nothing differs', () => {
    expect(compare(STORED, structuredClone(STORED))).toEqual([]);
  });

  it.each<[Harm, string, (stored: Snapshot) => void]>([
    ['film lost', 'without a forecast', (stored) => delete stored['forecasts']?.['a thursday 7 m']],
    ['film lost', 'without an item', (stored) => delete stored['run_items']?.['a-thursday film 7']],
    ['film twice', 'with one more document', (stored) => ((stored['documents/films'] ??= {})['a 8@x'] = {})],
    [
      'forecast changed',
      'with another median',
      (stored) => (stored['forecasts'] = { 'a thursday 7 m': { p50: 1 } }),
    ],
    [
      'forecast changed',
      'with another film',
      (stored) => (stored['planned_rooms'] = { 'a thursday m 1': { film_id: null } }),
    ],
    [
      'run not ended',
      'with a run left',
      (stored) => (stored['runs'] = { 'a-thursday': { run_id: 'a-thursday', state: 'processing' } }),
    ],
    [
      'other',
      'with a run that failed',
      (stored) => (stored['runs'] = { 'a-thursday': { run_id: 'a-thursday', state: 'failed' } }),
    ],
    ['other', 'without a page', (stored) => delete stored['run_items']?.['a-thursday page p.html']],
    ['other', 'with a table of its own', (stored) => (stored['more'] = { key: {} })],
  ])('differ: %s, %s', (harm, _how, change) => {
    expect(harmsOf(change)).toEqual([harm]);
  });

  it('are the same where a page of results was lost with the machine, but not one of a forecast', () => {
    const withPage = (run: string, problem: string | null): Snapshot => ({
      run_items: { [`${run} page ${run}/a/figures/1.html`]: { problem_code: problem } },
      'documents/parsed-pages': problem === null ? { [`w ${run}~a~figures~1.html`]: { films: '[]' } } : {},
    });
    const [results, forecast] = ['w-actuals-d', 'w-monday'];
    expect(compare(withPage(results, null), withPage(results, 'page-lost'))).toEqual([]);
    expect(compare(withPage(results, null), withPage(results, 'layout-changed'))).toHaveLength(2);
    expect(compare(withPage(forecast, null), withPage(forecast, 'page-lost'))).toHaveLength(2);
  });

  it('are the same where a note was taken back, but not where it stands', () => {
    const noted = (state: string): Snapshot => ({ run_items: { 'a-thursday page run': { state } } });
    expect(compare({ run_items: {} }, noted('done'))).toEqual([]);
    expect(compare({ run_items: {} }, noted('failed'))).toHaveLength(1);
  });

  it('say what differs in one line', () => {
    const [difference] = compare(STORED, { ...STORED, forecasts: { 'a thursday 7 m': { p50: 2 } } });
    expect(difference && describeDifference(difference)).toBe(
      'forecast changed: forecasts a thursday 7 m p50: expected 1000, is 2',
    );
  });
});
