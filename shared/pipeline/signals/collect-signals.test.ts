import { beforeAll, beforeEach, expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { NiabError } from '../../errors.ts';
import { createSqliteAnalyticalStore } from '../../storage/analytical/sqlite-analytical-store.ts';
import type { AnalyticalStore } from '../../storage/analytical/analytical-store.ts';
import { collectSignals } from './collect-signals.ts';
import type { SignalParts } from './signal-parts.ts';
import { madeParts, madeReader } from './testing-signals.ts';

const WEEK = '2026-12-02';
const SUNDAY = '2026-11-29T17:30:00.000Z';
let analytical: AnalyticalStore;
const warnings: string[] = [];

const shows = madeReader('scare', () => [{ signal: 'scare', value: 12, unit: 'shows', of: 'x' }]);
const views = madeReader('wikipedia', (filmId) =>
  filmId === 'b' ? [] : [{ signal: 'wikipedia-fr', value: 150, unit: 'views', of: 'y' }],
);

beforeAll(() => {
  const hear = (warning: Error): void => void warnings.push(`${warning.name}: ${warning.message}`);
  process.on('warning', hear);
  return () => void process.off('warning', hear);
});

beforeEach(async () => {
  warnings.length = 0;
  analytical = createSqliteAnalyticalStore(':memory:');
  for (const [week, kind, films] of [
    [WEEK, 'thursday', ['a', 'b']],
    [WEEK, 'monday', ['a']],
    ['2026-11-25', 'monday', ['old']],
  ] as const) {
    for (const filmId of films) {
      const [runId, release] = [`${week}-${kind}`, testRelease(week, filmId)];
      await analytical.films.upsert({
        ...{ id: `${filmId}@${runId}`, week, runId, release, matchConfidence: 1 },
        ...{ pages: [], matchReasons: [], weakMatches: [] },
      });
    }
  }
});

function collect(parts: SignalParts | null, at = SUNDAY, requestsAWeek: number | null = 80) {
  const clock = { now: () => new Date(at) };
  return collectSignals({ analytical, clock, requestsAWeek, signals: () => Promise.resolve(parts) });
}

it('nothing is asked where no signal is switched on', async () => {
  expect(await collect(null)).toBeNull();
});

it('the coming week’s films have their values, with the day on which they are known', async () => {
  expect(await collect(madeParts([shows, views]))).toEqual({
    stored: { scare: 2, 'wikipedia-fr': 1 },
    failed: {},
  });
  const stored = await analytical.signals.between(WEEK, WEEK);
  expect(stored.map(({ id }) => id)).toEqual([
    'a@scare@2026-11-29',
    'a@wikipedia-fr@2026-11-29',
    'b@scare@2026-11-29',
  ]);
  expect(stored[1]).toEqual({
    ...{ id: 'a@wikipedia-fr@2026-11-29', week: WEEK, filmId: 'a', signal: 'wikipedia-fr', value: 150 },
    ...{ unit: 'views', of: 'y', knownOn: '2026-11-29', readAt: SUNDAY },
  });
});

it('asked for twice on a day, it asks for what is missing; on another day for everything, which is kept beside', async () => {
  await collect(madeParts([shows, views]), '2026-11-26T17:30:00.000Z');
  const again = madeParts([shows, views]);
  await collect(again, '2026-11-26T18:30:00.000Z');
  expect(again.asked).toEqual(['https://wikipedia.test/b']);
  const sunday = madeParts([shows, views]);
  await collect(sunday);
  expect(sunday.asked).toHaveLength(4);
  const known = (await analytical.signals.between(WEEK, WEEK)).map(({ knownOn }) => knownOn);
  expect(new Set(known)).toEqual(new Set(['2026-11-26', '2026-11-29']));
});

it('a source that fails keeps what it said before, and harms no other', async () => {
  const refusing = (url: string): Promise<string> =>
    url === 'https://scare.test/b'
      ? Promise.reject(new NiabError('fetch-refused', 'scare.test: refused (403)'))
      : Promise.resolve('');
  expect(await collect(madeParts([shows, views], [], refusing))).toEqual({
    stored: { scare: 1, 'wikipedia-fr': 1 },
    failed: { scare: 'fetch-refused' },
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual(['SignalWarning: scare: scare.test: refused (403)']);
});

it('no host is asked for more than half of what it may get in a week', async () => {
  const parts = madeParts([shows, views]);
  expect(await collect(parts, SUNDAY, 3)).toMatchObject({
    failed: { scare: 'budget-spent', wikipedia: 'budget-spent' },
  });
  expect(parts.asked).toEqual(['https://scare.test/a', 'https://wikipedia.test/a']);
});
