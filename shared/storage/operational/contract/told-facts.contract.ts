import { describe, expect, it } from 'vitest';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import type { NewTellings, Telling } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';

const AT = '2008-01-05T10:00:00.000Z';
const NOTHING: ToldFacts = { screens: null, usOpening: null };
const MANY: ToldFacts = { screens: { kind: 'number', screens: 320 }, usOpening: null };
const US: ToldFacts = {
  screens: null,
  usOpening: { friday: '2007-12-21', grossUsd: 12_000_000, theaters: null },
};

export function describeToldFacts(store: () => OperationalStore): void {
  const tell = (
    week: string,
    films: Record<string, [version: number, facts: ToldFacts]>,
    change: Partial<NewTellings> = {},
  ): Promise<boolean> =>
    store().tellFacts({
      ...{ week, toldAt: AT, toldBy: 'gérante', runId: null },
      films: Object.entries(films).map(([filmId, [version, facts]]) => ({ filmId, version, facts })),
      ...change,
    });
  const held = async (week: string): Promise<(Pick<Telling, 'filmId' | 'revision'> & ToldFacts)[]> =>
    (await store().listToldFacts(week, week)).map(({ filmId, revision, facts }) => ({
      ...{ filmId, revision },
      ...facts,
    }));

  describe('what is told of films', () => {
    it('holds until something else is told, and is kept with who and when', async () => {
      const week = '2008-01-09';
      expect(await tell(week, { b: [0, MANY] })).toBe(true);
      expect(await tell(week, { a: [0, US] }, { toldBy: null })).toBe(true);
      expect(await tell(week, { b: [1, NOTHING] })).toBe(true);
      expect(await held(week)).toEqual([
        { filmId: 'a', revision: 2, ...US },
        { filmId: 'b', revision: 3, ...NOTHING },
      ]);
      const { history } = await store().readAll({ history: reads.toldHistory(week) });
      expect(history.map(({ filmId, revision }) => [filmId, revision])).toEqual([
        ['b', 3],
        ['a', 2],
        ['b', 1],
      ]);
      expect(history.at(-1)).toEqual({
        ...{ week, filmId: 'b', revision: 1, facts: MANY, toldAt: AT, toldBy: 'gérante' },
      });
      expect(history[1]?.toldBy).toBeNull();
      expect(await store().listToldFacts('2008-01-16', '2008-01-16')).toEqual([]);
    });

    it('follows the version of its film, whatever is told of the others', async () => {
      const week = '2008-01-16';
      expect(await tell(week, { a: [1, MANY] })).toBe(false);
      await tell(week, { a: [0, MANY] });
      await tell(week, { b: [0, MANY] });
      for (const version of [0, 2, -1]) expect(await tell(week, { a: [version, US] })).toBe(false);
      expect(await tell(week, { a: [1, US] })).toBe(true);
      expect((await held(week)).map(({ revision }) => revision)).toEqual([3, 2]);
    });

    it('is told of several films at once or of none', async () => {
      const week = '2008-01-23';
      expect(await tell(week, { a: [0, MANY], b: [0, US] })).toBe(true);
      expect(await tell(week, { a: [1, US], b: [0, MANY] })).toBe(false);
      expect((await held(week)).map(({ revision }) => revision)).toEqual([1, 2]);
    });

    it('is told once by two at once, and of two films by both', async () => {
      const week = '2008-01-30';
      const same = await Promise.all([tell(week, { a: [0, MANY] }), tell(week, { a: [0, US] })]);
      expect(same.filter(Boolean)).toHaveLength(1);
      const two = await Promise.all([tell(week, { b: [0, MANY] }), tell(week, { c: [0, US] })]);
      expect(two).toEqual([true, true]);
      expect((await held(week)).map(({ revision }) => revision).toSorted()).toEqual([1, 2, 3]);
    });

    it('of a film that counts as another one is told of that one', async () => {
      const week = '2008-02-06';
      await tell(week, { a: [0, MANY] });
      await tell(week, { b: [0, US] });
      await store().sayMatch(...joined(week));
      // Nobody found the pair: they stay two.
      expect(await held(week)).toHaveLength(2);
      await store().recordMatches(
        week,
        [{ films: [filmOf('a'), filmOf('b')], confidence: 0.5, reasons: [] }],
        [],
      );
      await store().sayMatch(...joined(week));
      expect(await held(week)).toEqual([{ filmId: 'a', revision: 2, ...US }]);
      expect(await tell(week, { a: [1, MANY] })).toBe(false);
      expect(await tell(week, { a: [2, MANY] })).toBe(true);
    });
  });

  describe('the run that forecasts films of which something is told', () => {
    const seed = async (week: string, step: 'assemble' | 'end' = 'end'): Promise<string> => {
      const runId = `${week}-thursday`;
      await store().startRun(
        testRun({ runId, week, state: 'done', step, startedAt: '2008-01-03T06:00:00.000Z' }),
      );
      await store().addRunItems(
        ['a', 'b', 'c'].map((key) => ({ runId, type: 'film' as const, key, label: key })),
      );
      for (const key of ['a', 'b', 'c']) {
        await store().settleRunItem({ runId, type: 'film', key, round: 0 }, null);
      }
      return runId;
    };
    const itemsOf = async (runId: string) =>
      (await store().listRunItems(runId)).map(({ key, state, round }) => [key, state, round]);

    it('goes back to them with it, all those of which something holds, and to no other', async () => {
      const week = '2008-02-13';
      const runId = await seed(week);
      await tell(week, { a: [0, MANY], c: [0, US] }, { runId });
      expect(await store().getRun(runId)).toMatchObject({
        ...{
          step: 'build',
          state: 'processing',
          stepVersion: 1,
          startedAt: AT,
          stepAt: AT,
          finishedAt: null,
        },
      });
      expect(await itemsOf(runId)).toEqual([
        ['a', 'pending', 1],
        ['b', 'done', 0],
        ['c', 'pending', 1],
      ]);
      for (const key of ['a', 'c']) {
        expect(await store().settleRunItem({ runId, type: 'film', key, round: 1 }, null)).toBe(true);
      }
      // What is taken back needs no forecast of its own; its rival has another one.
      await tell(week, { c: [2, NOTHING] }, { runId });
      expect(await itemsOf(runId)).toEqual([
        ['a', 'pending', 2],
        ['b', 'done', 0],
        ['c', 'done', 1],
      ]);
    });

    it('stays where it is when nothing is told, and while it has not come to its films', async () => {
      const [week, next] = ['2008-02-20', '2008-02-27'];
      const [ended, early] = [await seed(week), await seed(next, 'assemble')];
      expect(await tell(week, { a: [1, MANY] }, { runId: ended })).toBe(false);
      expect(await store().getRun(ended)).toMatchObject({ step: 'end', stepVersion: 0 });
      expect(await tell(next, { a: [0, MANY] }, { runId: early })).toBe(true);
      expect(await store().getRun(early)).toMatchObject({ step: 'assemble', stepVersion: 0 });
      for (const runId of [ended, early]) {
        expect((await itemsOf(runId)).filter(([, state]) => state === 'pending')).toEqual([]);
      }
    });
  });

  describe('a forecast of what was told', () => {
    it('stands beside the automatic one and those of other revisions', async () => {
      const week = '2008-03-05';
      const automatic = testForecast({ week });
      const [first, second] = [1, 2].map((revision) =>
        testForecast({ week, revision, mean: 80_000 + revision }),
      );
      for (const each of [automatic, first, second, first]) {
        if (each !== undefined) await store().upsertForecast(each);
      }
      expect(await store().listForecasts(week, week)).toEqual([automatic, first, second]);
      const { numbers } = await store().readAll({ numbers: reads.forecastNumbers(week, week) });
      expect(numbers.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    });

    it('is in no record of its distributor', async () => {
      const week = '2008-03-12';
      await store().upsertRelease(testRelease(week, 'a', { distributor: 'Notée' }));
      const actual = { admissions: 100_000, screens: null, source: 'jpbox', observedOn: '2008-03-19' };
      await store().recordActuals([{ week, filmId: 'a', ...actual }]);
      await store().upsertForecast(testForecast({ week, filmId: 'a', mean: 90_000 }));
      const later = { revision: 1, mean: 900_000, createdAt: '2023-06-05T06:00:00.000Z' };
      await store().upsertForecast(testForecast({ week, filmId: 'a', ...later }));
      const { records } = await store().readAll({ records: reads.distributorAccuracies(week, week) });
      expect(records).toEqual([{ stage: 'thursday', distributor: 'Notée', films: 1, within2: 1 }]);
    });
  });
}

function joined(week: string): Parameters<OperationalStore['sayMatch']> {
  return [
    {
      ...{ week, filmId: 'a', otherFilmId: 'b', verdict: 'same', saidAt: AT, saidBy: 'gérante' },
      joined: [{ filmId: 'b', forecastAs: 'a', resultAs: 'a' }],
      ...{ restored: [], forgotten: [], assembledAgain: null, recordedAgain: false },
    },
    0,
  ];
}

function filmOf(filmId: string) {
  return {
    ...{ filmId, title: 'Été', originalTitle: null, releaseDate: '2008-02-06', directors: [] },
    ...{ durationMinutes: null, distributor: null, entries: [] },
  };
}
