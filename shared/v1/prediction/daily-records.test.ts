import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SetClock } from '../../access/testing-access.ts';
import { addDays } from '../../domain/cinema-week.ts';
import { testRelease } from '../../domain/testing-films.ts';
import { canonicalFilm } from '../../features/canonical-film.ts';
import { key } from '../../features/keys.ts';
import { TrackRecords } from '../../features/track-records.ts';
import { sampleForecaster } from '../../forecasting/testing-forecaster.ts';
import type { AnalyticalStore } from '../../storage/analytical/analytical-store.ts';
import { createSqliteAnalyticalStore } from '../../storage/analytical/sqlite-analytical-store.ts';
import { DailyRecords } from './daily-records.ts';

/** A week after those that the model of the sample weeks knows. */
const WEEK = '2026-07-01';
const OBSERVED = '2026-07-08';
const DIRECTOR = 'La réalisatrice de ce test';

let store: AnalyticalStore;
let clock: SetClock;
let errors: unknown[];
beforeEach(() => {
  store = createSqliteAnalyticalStore(':memory:');
  clock = new SetClock('2026-08-01T10:00:00.000Z');
  errors = [];
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await store.close();
});

async function keep(
  filmId: string,
  admissions: number,
  observedOn = OBSERVED,
  title = 'Un film',
): Promise<void> {
  const release = testRelease(WEEK, filmId, { title, directors: [DIRECTOR] });
  await store.actuals.upsert({
    ...{ id: `${filmId}@${observedOn}`, week: WEEK, filmId, release },
    ...{ admissions, screens: null, source: 'jpbox', observedOn },
  });
}

async function dailyRecords(open: () => Promise<AnalyticalStore> = () => Promise.resolve(store)) {
  return new DailyRecords(await sampleForecaster(), open, clock, (error) => errors.push(error));
}

/** Films of the director that are known on a day, and the first week of the best. */
async function known(records: DailyRecords, day: string): Promise<[number, number | undefined]> {
  const view = (await records.asOf(day)).asOf(day);
  const { directors } = canonicalFilm(testRelease(WEEK, 'x', { directors: [DIRECTOR] }));
  const stat = view.stat(key('director', directors[0] ?? ''));
  return [stat?.n ?? 0, stat?.bestFilm?.firstWeekAdmissions];
}

describe('the track records of a day', () => {
  it('know what had been observed before it, and nothing later', async () => {
    await keep('a', 100_000);
    await keep('a', 120_000, '2026-07-15');
    const records = await dailyRecords();
    expect(await known(records, '2026-07-16')).toEqual([1, 120_000]);
    expect(await known(records, '2026-07-15')).toEqual([1, 100_000]);
    expect(await known(records, OBSERVED)).toEqual([0, undefined]);
    expect(await known(records, '2026-07-09')).toEqual([1, 100_000]);
  });

  it('are one object for all who ask for the same', async () => {
    await keep('a', 100_000);
    const records = await dailyRecords();
    expect(await records.asOf('2026-07-20')).toBe(await records.asOf('2026-07-20'));
    expect(await records.asOf('2026-07-21')).toBe(await records.asOf('2026-07-20'));
    expect(await records.asOf(OBSERVED)).not.toBe(await records.asOf('2026-07-20'));
  });

  it('count a title once a week, by whatever ids it goes', async () => {
    await keep('jpbox-1', 100_000, OBSERVED, 'Été');
    await keep('allocine-1', 110_000, '2026-07-09', 'ETE');
    await keep('allocine-2', 50_000, '2026-07-09', 'Un autre');
    expect(await known(await dailyRecords(), '2026-07-20')).toEqual([2, 110_000]);
  });

  it('come to know what is observed while the process runs', async () => {
    const records = await dailyRecords();
    expect(await known(records, '2026-07-20')).toEqual([0, undefined]);
    await keep('a', 100_000);
    expect(await known(records, '2026-07-20')).toEqual([0, undefined]);
    clock.pass(3_600);
    // Whoever asks first does not wait for it.
    await known(records, '2026-07-20');
    await expect.poll(() => known(records, '2026-07-20')).toEqual([1, 100_000]);
  });

  it('are the shipped ones where the store cannot be read, until it can', async () => {
    await keep('a', 100_000);
    let isThere = false;
    const records = await dailyRecords(() =>
      isThere ? Promise.resolve(store) : Promise.reject(new Error('out of reach')),
    );
    expect(await known(records, '2026-07-20')).toEqual([0, undefined]);
    expect(errors).toHaveLength(1);
    isThere = true;
    expect(await known(records, '2026-07-20')).toEqual([0, undefined]);
    clock.pass(60);
    await expect.poll(() => known(records, '2026-07-20')).toEqual([1, 100_000]);
    expect(errors).toHaveLength(1);
  });

  it('wait for a store that hangs with the first who ask and with nobody else, and ask it anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await keep('a', 100_000);
    let isHanging = true;
    const records = await dailyRecords(() =>
      isHanging ? new Promise<never>(() => undefined) : Promise.resolve(store),
    );
    const first = [known(records, '2026-07-20'), known(records, '2026-07-21')];
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await Promise.all(first)).toEqual([
      [0, undefined],
      [0, undefined],
    ]);
    expect(errors).toHaveLength(1);
    // Without any more time passing.
    expect(await known(records, '2026-07-22')).toEqual([0, undefined]);
    await vi.advanceTimersByTimeAsync(30_000);
    isHanging = false;
    clock.pass(60);
    await known(records, '2026-07-20');
    await expect.poll(() => known(records, '2026-07-20')).toEqual([1, 100_000]);
    expect(errors).toHaveLength(2);
  });
});

describe('the track records of many days', () => {
  const WEEKS = 40;
  /** The day after the results of a week were observed. */
  const dayAfter = (week: number): string => addDays(WEEK, 7 * week + 8);

  beforeEach(async () => {
    for (let i = 0; i < WEEKS; i++) {
      const week = addDays(WEEK, 7 * i);
      const release = testRelease(week, `f${i}`, { title: `Film ${i}`, directors: [DIRECTOR] });
      await store.actuals.upsert({
        ...{ id: `f${i}`, week, filmId: `f${i}`, release, admissions: 100_000, screens: null },
        ...{ source: 'jpbox', observedOn: addDays(week, 7) },
      });
    }
    clock = new SetClock(`${dayAfter(WEEKS)}T10:00:00.000Z`);
  });

  it('go on from each other: each result enters once, and few once more', async () => {
    const reveal = vi.spyOn(TrackRecords.prototype, 'reveal');
    const records = await dailyRecords();
    for (let i = 0; i < WEEKS; i++) expect(await known(records, dayAfter(i))).toEqual([i + 1, 100_000]);
    expect(reveal).toHaveBeenCalledTimes(WEEKS);
    // Long ago: its state has given way to later ones, but not all of those before it.
    expect(await known(records, addDays(dayAfter(6), 1))).toEqual([7, 100_000]);
    expect(reveal.mock.calls.length).toBeLessThan(WEEKS + 8);
  });

  it('know a result that came late only from then on', async () => {
    const release = testRelease(WEEK, 'late', { title: 'Tard', directors: [DIRECTOR] });
    await store.actuals.upsert({
      ...{ id: 'late', week: WEEK, filmId: 'late', release, admissions: 500_000, screens: null },
      ...{ source: 'jpbox', observedOn: addDays(WEEK, 70) },
    });
    const records = await dailyRecords();
    expect(await known(records, addDays(WEEK, 71))).toEqual([11, 500_000]);
    expect(await known(records, addDays(WEEK, 70))).toEqual([9, 100_000]);
    expect(await known(records, addDays(WEEK, 71))).toEqual([11, 500_000]);
  });

  it('leave others of the process their turn after each week', async () => {
    const records = await dailyRecords();
    await records.asOf(WEEK);
    let [turns, isDone] = [0, false];
    const others = (async () => {
      for (; !isDone; turns++) await setImmediate();
    })();
    await Promise.all([records.asOf(dayAfter(WEEKS)), records.asOf(addDays(dayAfter(WEEKS), 1))]);
    isDone = true;
    await others;
    expect(turns).toBeGreaterThanOrEqual(WEEKS);
  });
});
