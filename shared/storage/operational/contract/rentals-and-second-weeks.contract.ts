import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { CHANGE } from '../../testing/settings-change.ts';
import type { RentalRate, SecondWeek } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';

export function describeRentalsAndSecondWeeks(store: () => OperationalStore): void {
  describe('the rental rates of films', () => {
    const enter = (week: string, filmId: string, rate: number | null, version: number): Promise<boolean> =>
      store().enterRentalRate({ week, filmId, rate, ...CHANGE }, version);
    const held = async (from: string, to = from): Promise<RentalRate[]> =>
      (await store().readAll({ rentals: reads.rentalRates(from, to) })).rentals;
    const ratesOf = async (week: string) =>
      (await held(week)).map(({ filmId, version, rate }) => [filmId, version, rate]);

    it('hold until another one, each with its place among those of its week, and who entered it', async () => {
      const [week, next] = ['2006-01-04', '2006-01-11'];
      expect(await held(week)).toEqual([]);
      expect(await enter(week, 'b', 0.4, 0)).toBe(true);
      expect(await enter(week, 'a', 0.475, 0)).toBe(true);
      expect(await enter(next, 'a', 1, 0)).toBe(true);
      expect(await enter(week, 'b', null, 1)).toBe(true);
      expect(await held(week, next)).toEqual([
        { week, filmId: 'a', version: 2, rate: 0.475, rateBefore: null, ...CHANGE },
        { week, filmId: 'b', version: 3, rate: null, rateBefore: null, ...CHANGE },
        { week: next, filmId: 'a', version: 1, rate: 1, rateBefore: null, ...CHANGE },
      ]);
      expect(await held('2006-01-18')).toEqual([]);
    });

    it('tell what held when their week began, whatever was entered since', async () => {
      const week = '2006-02-22';
      const rates: [string, number | null, string][] = [
        ['a', 0.3, '2006-02-20T08:00:00.000Z'],
        ['a', 0.4, '2006-02-21T20:00:00.000Z'],
        ['b', 0.6, '2006-02-21T20:00:00.000Z'],
        ['b', null, '2006-02-22T08:00:00.000Z'],
        ['a', 1, '2006-03-08T08:00:00.000Z'],
      ];
      const versions = new Map<string, number>();
      for (const [i, [filmId, rate, changedAt]] of rates.entries()) {
        const entered = { week, filmId, rate, ...CHANGE, changedAt };
        expect(await store().enterRentalRate(entered, versions.get(filmId) ?? 0)).toBe(true);
        versions.set(filmId, i + 1);
      }
      expect((await held(week)).map(({ filmId, rate, rateBefore }) => [filmId, rate, rateBefore])).toEqual([
        ['a', 1, 0.4],
        ['b', null, 0.6],
      ]);
    });

    it('that do not follow the last one of their film are refused, and nothing is written', async () => {
      const week = '2006-01-25';
      expect(await enter(week, 'a', 0.4, 1)).toBe(false);
      await enter(week, 'a', 0.4, 0);
      await enter(week, 'b', 0.5, 0);
      for (const version of [0, 2, -1]) expect(await enter(week, 'a', 0.6, version)).toBe(false);
      expect(await ratesOf(week)).toEqual([
        ['a', 1, 0.4],
        ['b', 2, 0.5],
      ]);
    });

    it('are entered once by two at once, and of two films by both', async () => {
      const week = '2006-02-01';
      const same = await Promise.all([enter(week, 'a', 0.4, 0), enter(week, 'a', 0.5, 0)]);
      expect(same.filter(Boolean)).toHaveLength(1);
      const two = await Promise.all([enter(week, 'b', 0.4, 0), enter(week, 'c', 0.5, 0)]);
      expect(two).toEqual([true, true]);
      expect((await ratesOf(week)).map(([, version]) => version).toSorted()).toEqual([1, 2, 3]);
    });

    it('of a film that counts as another one are that one’s', async () => {
      const week = '2006-02-08';
      await enter(week, 'a', 0.4, 0);
      await enter(week, 'b', 0.5, 0);
      await join(store(), week);
      expect(await ratesOf(week)).toEqual([['a', 2, 0.5]]);
      expect(await enter(week, 'a', 0.6, 1)).toBe(false);
      expect(await enter(week, 'a', 0.6, 2)).toBe(true);
      expect(await ratesOf(week)).toEqual([['a', 3, 0.6]]);
    });
  });

  describe('what films did in their second week', () => {
    const held = async (from: string, to = from): Promise<SecondWeek[]> =>
      (await store().readAll({ second: reads.secondWeeks(from, to) })).second;

    it('is that of the latest observation, whichever was stored last', async () => {
      const [week, next] = ['2006-03-01', '2006-03-08'];
      const first = seen(week, 'b', '2006-03-15', 100_000);
      const revised = seen(week, 'b', '2006-03-22', 101_000);
      const others = [seen(week, 'a', '2006-03-15', 0), seen(next, 'b', '2006-03-22', 5)];
      for (const each of [revised, first, ...others]) await store().upsertSecondWeek(each);
      expect(await held(week, next)).toEqual([others[0], revised, others[1]]);
      expect(await held(next)).toEqual([others[1]]);
      expect(await held('2006-03-15', '2006-03-22')).toEqual([]);
    });

    it('replaces an observation of the same day', async () => {
      const week = '2006-03-29';
      await store().upsertSecondWeek(seen(week, 'a', '2006-04-12', 10));
      const again = { ...seen(week, 'a', '2006-04-12', 20), source: 'boxoffice' };
      await store().upsertSecondWeek(again);
      expect(await held(week)).toEqual([again]);
    });

    it('of a film that counts as another one is that one’s, its own before it', async () => {
      const week = '2006-04-05';
      await store().upsertSecondWeek(seen(week, 'b', '2006-04-19', 20));
      await join(store(), week);
      expect(await held(week)).toEqual([seen(week, 'a', '2006-04-19', 20)]);
      await store().upsertSecondWeek(seen(week, 'a', '2006-04-12', 10));
      expect(await held(week)).toEqual([seen(week, 'a', '2006-04-12', 10)]);
    });
  });

  describe('what films did in both weeks', () => {
    it('is each number with the first day on which it was observed, under the id that the film counts as', async () => {
      const [week, next] = ['2006-05-03', '2006-05-10'];
      const first = (filmId: string, observedOn: string, admissions: number) => ({
        ...seen(week, filmId, observedOn, admissions),
        screens: null,
      });
      await store().recordActuals([first('b', '2006-05-10', 100), first('b', '2006-05-17', 100)]);
      await store().recordActuals([first('b', '2006-05-24', 110), first('c', '2006-05-10', 7)]);
      await store().upsertSecondWeek(seen(week, 'b', '2006-05-17', 60));
      await store().upsertSecondWeek(seen(week, 'b', '2006-05-24', 60));
      await store().upsertSecondWeek(seen(next, 'a', '2006-05-24', 5));
      const read = async (from: string, to: string) =>
        (await store().readAll({ all: reads.weekObservations(from, to) })).all;
      const observed = (filmId: string, weekNumber: number, admissions: number, observedOn: string) => ({
        ...{ week, filmId, weekNumber, admissions, observedOn },
      });
      await join(store(), week);
      expect(await read(week, week)).toEqual([
        observed('a', 1, 100, '2006-05-10'),
        observed('a', 1, 110, '2006-05-24'),
        observed('a', 2, 60, '2006-05-17'),
        observed('c', 1, 7, '2006-05-10'),
      ]);
      expect(await read(next, next)).toEqual([{ ...observed('a', 2, 5, '2006-05-24'), week: next }]);
      expect(await read('2006-05-17', '2006-05-24')).toEqual([]);
    });
  });

  describe('settings of second weeks and of what the cinema keeps', () => {
    it('are stored as they are, and apart from those of other weeks', async () => {
      const version = Math.max(0, ...(await store().listSettings()).map((each) => each.version));
      const kept = { secondWeek: true, keptMoney: true, rentalRate: 0.4725, sacemRate: 0.0153 };
      const settings = { ...DEFAULT_SETTINGS, effectiveFrom: '2029-01-03', ...kept };
      const later = { ...settings, effectiveFrom: '2029-02-07', secondWeek: false, rentalRate: 0 };
      await store().saveSettings(settings, version, CHANGE);
      await store().saveSettings(later, version + 1, CHANGE);
      expect((await store().listSettings()).slice(-2)).toEqual([
        { ...settings, ...CHANGE, version: version + 1 },
        { ...later, ...CHANGE, version: version + 2 },
      ]);
      await store().saveSettings({ ...settings, keptMoney: false }, version + 2, CHANGE);
      expect((await store().listSettings()).at(-2)).toMatchObject({ ...kept, keptMoney: false });
    });
  });
}

function seen(week: string, filmId: string, observedOn: string, admissions: number): SecondWeek {
  return { week, filmId, admissions, source: 'jpbox', observedOn };
}

/** Has `b` of a week count as `a`. */
async function join(store: OperationalStore, week: string): Promise<void> {
  const facts = { originalTitle: null, releaseDate: week, directors: [], durationMinutes: null, entries: [] };
  const filmOf = (filmId: string) => ({ filmId, title: filmId, distributor: null, ...facts });
  await store.recordMatches(week, [{ films: [filmOf('a'), filmOf('b')], confidence: 0.5, reasons: [] }], []);
  await store.sayMatch(
    {
      ...{ week, filmId: 'a', otherFilmId: 'b', verdict: 'same' },
      ...{ saidAt: CHANGE.changedAt, saidBy: CHANGE.changedBy },
      joined: [{ filmId: 'b', forecastAs: 'a', resultAs: 'a' }],
      ...{ restored: [], forgotten: [], assembledAgain: null, recordedAgain: false },
    },
    0,
  );
}
