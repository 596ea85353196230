import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SetClock } from '../../access/testing-access.ts';
import { featuresHash } from '../../features/features-hash.ts';
import type { AnalyticalStore, GivenForecast } from '../../storage/analytical/analytical-store.ts';
import { createSqliteAnalyticalStore } from '../../storage/analytical/sqlite-analytical-store.ts';
import type { GivenOfFilm } from './given-documents.ts';
import { GivenForecasts } from './given-forecasts.ts';

const WEEK = '2026-12-02';
const features = { screens: 300, us_opening: null };

let store: AnalyticalStore;
let errors: string[];
/** What the store does before it takes a document. */
let before: (week: string) => Promise<unknown>;
/** What it does afterwards. */
let after: () => Promise<unknown>;
let given: GivenForecasts;

beforeEach(() => {
  // The time of the batches alone: what yields to others goes on.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  store = createSqliteAnalyticalStore(':memory:');
  errors = [];
  before = () => Promise.resolve();
  after = () => Promise.resolve();
  given = recording();
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

function recording(): GivenForecasts {
  const { givenForecasts } = store;
  const troubled: typeof givenForecasts = {
    ...givenForecasts,
    async upsert(document) {
      await before(document.week);
      await givenForecasts.upsert(document);
      await after();
    },
  };
  const open = () => Promise.resolve({ givenForecasts: troubled });
  return new GivenForecasts(open, new SetClock(), (error) => errors.push(String(error)));
}

const forecast = (more: Partial<GivenOfFilm> = {}): GivenOfFilm => ({
  ...{ week: WEEK, asOf: '2026-11-25', modelVersion: '2026-06', stage: 'thursday', features },
  ...{ p10: 1_000, p50: 2_500, p90: 7_000, mean: 3_100 },
  ...more,
});
const many = (count: number): GivenOfFilm[] => Array.from({ length: count }, (_, i) => forecast({ mean: i }));

async function stored(week = WEEK): Promise<GivenForecast[]> {
  const documents = await store.givenForecasts.between(week, week);
  return documents.flatMap(({ forecasts }) => forecasts);
}

/** Until what was begun is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const pass = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settled();
};

describe('the forecasts that are given', () => {
  it('are stored after a while, each with who got it, when, and what it was made of', async () => {
    given.record('niab-a', [forecast(), forecast({ stage: 'monday', mean: 4_000 })]);
    given.record('niab-b', [forecast({ week: '2026-12-09' })]);
    await pass(4_999);
    expect(await stored()).toEqual([]);
    await pass(1);
    const row = {
      ...{ clientId: 'niab-a', givenAt: '2026-11-25T10:00:00.000Z', asOf: '2026-11-25', stage: 'thursday' },
      ...{ modelVersion: '2026-06', featuresHash: featuresHash(features) },
      ...{ p10: 1_000, p50: 2_500, p90: 7_000, mean: 3_100 },
    };
    expect(await stored()).toEqual([row, { ...row, stage: 'monday', mean: 4_000 }]);
    expect(await stored('2026-12-09')).toEqual([{ ...row, clientId: 'niab-b' }]);
    expect(given.counts).toEqual({ held: 0, lost: 0 });
  });

  it('are not looked at while whoever asked waits', async () => {
    const read = vi.fn(() => 300);
    const row = Object.defineProperty({}, 'screens', { enumerable: true, get: read });
    given.record(
      'niab-a',
      Array.from({ length: 600 }, () => forecast({ features: row })),
    );
    await Promise.resolve();
    expect(read).not.toHaveBeenCalled();
    await settled();
    expect(read).toHaveBeenCalled();
  });

  it('are stored at once when there are many, in documents of a bounded size', async () => {
    given.record('niab-a', many(700));
    await settled();
    const documents = await store.givenForecasts.between(WEEK, WEEK);
    expect(documents.map(({ forecasts }) => forecasts.length)).toEqual([300, 200]);
    await pass(5_000);
    expect((await stored()).map(({ mean }) => mean).toSorted((a, b) => a - b)).toEqual(
      many(700).map(({ mean }) => mean),
    );
  });

  it('are held while the store fails, and stored when it is there again', async () => {
    before = () => Promise.reject(new Error('store down'));
    given.record('niab-a', [forecast()]);
    await pass(5_000);
    given.record('niab-a', many(600));
    await settled();
    expect(errors).toEqual([expect.stringContaining('not recorded yet: store down')]);
    expect(given.counts).toEqual({ held: 601, lost: 0 });
    before = vi.fn(() => Promise.resolve());
    await pass(29_999);
    expect(before).not.toHaveBeenCalled();
    await pass(1);
    await pass(5_000);
    expect(await stored()).toHaveLength(601);
    expect(given.counts).toEqual({ held: 0, lost: 0 });
  });

  it('are stored once although the store said that it had failed', async () => {
    after = () => Promise.reject(new Error('the answer was lost'));
    given.record('niab-a', [forecast()]);
    await pass(5_000);
    after = () => Promise.resolve();
    await pass(30_000);
    expect(await stored()).toHaveLength(1);
    expect(given.counts.held).toBe(0);
  });

  it('keep no other from being stored where one is refused', async () => {
    given.record('niab-a', [forecast(), forecast({ week: '2026-12-09' })]);
    before = (week) => (week === WEEK ? Promise.reject(new Error('refused')) : Promise.resolve());
    await pass(5_000);
    await pass(30_000);
    expect(await stored('2026-12-09')).toHaveLength(1);
    expect(given.counts.held).toBe(1);
  });

  it('are held up to a bound under a store that never answers; what is lost is counted and told', async () => {
    before = () => new Promise(() => undefined);
    given.record('niab-a', many(9_900));
    await settled();
    given.record('niab-a', many(200));
    expect(given.counts).toEqual({ held: 10_000, lost: 100 });
    await pass(10_000);
    expect(errors).toEqual([
      expect.stringContaining('not recorded yet: Not ready after 10000 ms'),
      expect.stringContaining('100 forecasts given are not recorded: 10000 wait already'),
    ]);
    await pass(30_000);
    await pass(10_000);
    expect(errors).toHaveLength(3);
  });

  it('of two instances are all stored', async () => {
    const other = recording();
    for (const each of [given, other]) each.record('niab-a', [forecast()]);
    await pass(5_000);
    expect(await stored()).toHaveLength(2);
  });
});

describe('the end of a process', () => {
  it('stores what waits', async () => {
    given.record('niab-a', many(1_200));
    await given.end(4_000);
    expect(await stored()).toHaveLength(1_200);
    expect(errors).toEqual([]);
  });

  it('waits no longer than it may, and tells what is not recorded', async () => {
    before = () => new Promise(() => undefined);
    given.record('niab-a', [forecast()]);
    const ended = given.end(4_000);
    await pass(4_000);
    await ended;
    expect(errors.at(-1)).toContain('1 forecasts given are not recorded: the process ends');
  });
});
