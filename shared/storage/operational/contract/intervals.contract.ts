import { describe, expect, it } from 'vitest';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import type { Stage } from '#shared/domain/cinema-week.ts';
import type { ServedLevels } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';

export function describeIntervals(store: () => OperationalStore): void {
  const ask = async <T>(read: reads.Read<T>): Promise<T> => (await store().readAll({ read })).read;
  const outcomes = (stage: Stage, toWeek: string, asOf: string) =>
    ask(reads.intervalOutcomes(stage, toWeek, asOf));

  describe('levels of intervals', () => {
    it('are kept as they were first recorded, by week, stage and model version', async () => {
      const first = levels('2012-03-07', 'monday');
      expect(await store().recordIntervalLevels(first)).toEqual(first);
      const again = { ...first, low: 0.3, high: 0.3, films: 7, createdAt: '2012-03-06T06:00:00.000Z' };
      expect(await store().recordIntervalLevels(again)).toEqual(first);
      const others = [
        levels('2012-03-07', 'thursday'),
        { ...first, modelVersion: 'newer', low: 0.05 },
        levels('2012-03-14', 'monday'),
      ];
      for (const other of others) expect(await store().recordIntervalLevels(other)).toEqual(other);
      expect(await ask(reads.intervalLevels('2012-03-07', 'monday', 'test'))).toEqual(first);
      expect(await ask(reads.intervalLevels('2012-03-21', 'monday', 'test'))).toBeNull();
    });

    it('that several record at once are those of one of them', async () => {
      const rivals = [1, 2, 3, 4].map((films) => ({ ...levels('2012-04-04', 'monday'), films }));
      const answers = await Promise.all(rivals.map((each) => store().recordIntervalLevels(each)));
      expect(new Set(answers.map(({ films }) => films)).size).toBe(1);
      expect(rivals).toContainEqual(answers[0]);
    });

    it('that are no number are refused, the field named', async () => {
      const broken = store().recordIntervalLevels({ ...levels('2012-04-11', 'monday'), low: NaN });
      await expect(broken).rejects.toMatchObject({ code: 'invalid-input', field: 'low' });
      expect(await ask(reads.intervalLevels('2012-04-11', 'monday', 'test'))).toBeNull();
    });
  });

  describe('how intervals came out', () => {
    const [week, next] = ['2011-05-04', '2011-05-11'];
    /** Film, stage, p10, p90. */
    const served: [string, string, Stage, number, number][] = [
      [week, 'a', 'monday', 100, 1_000],
      [week, 'b', 'monday', 100, 1_000],
      [week, 'c', 'monday', 100, 1_000],
      [week, 'd', 'monday', 100, 1_000],
      [week, 'a', 'thursday', 500, 600],
      [next, 'e', 'monday', 100, 1_000],
    ];

    it('is told by week, by the results that were known before a day', async () => {
      for (const [of, filmId, stage, p10, p90] of served) {
        await store().upsertForecast(testForecast({ week: of, filmId, stage, p10, p90 }));
      }
      await store().recordActuals([
        result(week, 'a', '2011-05-11', 100),
        result(week, 'b', '2011-05-11', 99),
        result(week, 'c', '2011-05-14', 1_001),
        result(next, 'e', '2011-05-18', 50),
      ]);
      // Weeks that were served without levels tell nothing.
      expect(await outcomes('monday', next, '2011-06-01')).toEqual([]);
      for (const [of, stage] of [
        [week, 'monday'],
        [week, 'thursday'],
        [next, 'monday'],
      ] as const) {
        await store().recordIntervalLevels(levels(of, stage));
      }
      expect(await outcomes('monday', next, '2011-05-11')).toEqual([]);
      expect(await outcomes('monday', next, '2011-05-12')).toEqual([{ films: 2, below: 1, above: 0 }]);
      expect(await outcomes('monday', week, '2011-06-01')).toEqual([{ films: 3, below: 1, above: 1 }]);
      expect(await outcomes('monday', next, '2011-06-01')).toEqual([
        { films: 3, below: 1, above: 1 },
        { films: 1, below: 1, above: 0 },
      ]);
      expect(await outcomes('thursday', next, '2011-06-01')).toEqual([{ films: 1, below: 1, above: 0 }]);
    });

    it('is told by the last observation before the day', async () => {
      await store().recordActuals([result(next, 'e', '2011-05-25', 500)]);
      const last = async (asOf: string) => (await outcomes('monday', next, asOf)).at(-1);
      expect(await last('2011-05-25')).toEqual({ films: 1, below: 1, above: 0 });
      expect(await last('2011-05-26')).toEqual({ films: 1, below: 0, above: 0 });
    });

    it('is told of the forecasts of the model that had the levels', async () => {
      const other = { week: next, filmId: 'f', stage: 'monday', modelVersion: 'older' } as const;
      await store().upsertForecast(testForecast(other));
      await store().recordActuals([result(next, 'f', '2011-05-18', 1)]);
      expect((await outcomes('monday', next, '2011-06-01')).at(-1)).toMatchObject({ films: 1 });
    });

    it('is not told of films that count as another one', async () => {
      const film = (filmId: string) => ({ ...testRelease(week, filmId), entries: [] });
      const films: [ReturnType<typeof film>, ReturnType<typeof film>] = [film('a'), film('b')];
      await store().recordMatches(week, [{ films, confidence: 0.5, reasons: [] }], []);
      const said = { verdict: 'same', saidAt: '2011-05-20T06:00:00.000Z', saidBy: 'moi' } as const;
      const joined = [{ filmId: 'b', forecastAs: 'a', resultAs: 'a' }];
      const nothing = { restored: [], forgotten: [], assembledAgain: null, recordedAgain: false };
      const pair = { week, filmId: 'a', otherFilmId: 'b' };
      expect(await store().sayMatch({ ...pair, ...said, joined, ...nothing }, 0)).toBe(true);
      expect((await outcomes('monday', week, '2011-06-01'))[0]).toEqual({ films: 2, below: 0, above: 1 });
    });
  });
}

function levels(week: string, stage: Stage): ServedLevels {
  return {
    ...{ week, stage, modelVersion: 'test', low: 0.1 + 0.05 * (0.1 - 1 / 3), high: 0.105, films: 12 },
    createdAt: '2012-03-01T06:00:00.000Z',
  };
}

function result(week: string, filmId: string, observedOn: string, admissions: number) {
  return { week, filmId, admissions, screens: null, source: 'jpbox', observedOn };
}
