import { describe, expect, it } from 'vitest';
import type { Forecast } from '#shared/domain/shapes/forecast.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import type { Actual } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';

export function describeReleasesAndForecasts(store: () => OperationalStore): void {
  const ask = async <T>(read: reads.Read<T>): Promise<T> => (await store().readAll({ read })).read;

  describe('releases', () => {
    it('gives back a release with all its facts, and one that has none', async () => {
      const known = testRelease('2023-06-07', 'allocine-10', {
        title: 'Cœur d’été : « deuxième partie » 🎬',
        originalTitle: 'Сердце',
        cast: ['Zoé Œuvre', "O'Test"],
        budget: { amount: 12_500_000.5, currency: 'USD' },
        usWeekends: [
          { friday: '2022-05-20', grossUsd: 1_250_000, theaters: 12 },
          { friday: '2022-05-27', grossUsd: 900_000.5, theaters: null },
        ],
        durationMinutes: 118,
        synopsis: 'Un texte de test.\n'.repeat(600),
      });
      const unknown = testRelease('2023-06-07', 'jpbox-11', { title: 'Sans rien' });
      await store().upsertRelease(known);
      await store().upsertRelease(unknown);
      expect(await store().listReleases('2023-06-07')).toEqual([known, unknown]);
      expect(await store().listReleases('2023-06-14')).toEqual([]);
    });

    it('replaces a release that arrives twice', async () => {
      await store().upsertRelease(testRelease('2022-06-01', 'allocine-12'));
      await store().upsertRelease(testRelease('2022-06-01', 'allocine-12', { screens: 320 }));
      expect(await store().listReleases('2022-06-01')).toMatchObject([
        { filmId: 'allocine-12', screens: 320 },
      ]);
    });

    it('does not list a release that was withdrawn, until it is announced again', async () => {
      const postponed = testRelease('2022-06-15', 'allocine-16');
      await store().upsertRelease({ ...postponed, withdrawn: true });
      expect(await store().listReleases('2022-06-15')).toEqual([]);
      await store().upsertRelease(postponed);
      expect(await store().listReleases('2022-06-15')).toEqual([postponed]);
    });

    it('keeps a release once when two messages write it at the same time', async () => {
      const copies = Array.from({ length: 6 }, () => testRelease('2022-06-08', 'allocine-13'));
      await Promise.all(copies.map((copy) => store().upsertRelease(copy)));
      expect(await store().listReleases('2022-06-08')).toEqual([copies[0]]);
    });

    it('lists each week with releases once, oldest first', async () => {
      await store().upsertRelease(testRelease('2018-03-14', 'allocine-15'));
      await store().upsertRelease(testRelease('2018-03-07', 'allocine-14'));
      await store().upsertRelease(testRelease('2018-03-07', 'allocine-16'));
      await store().upsertRelease(testRelease('2018-03-21', 'allocine-14'));
      expect(await ask(reads.weeks('2018-03-07', '2018-03-14'))).toEqual(['2018-03-07', '2018-03-14']);
      expect(await ask(reads.weeks('2018-03-08', '2018-03-20'))).toEqual(['2018-03-14']);
      expect(await ask(reads.weeks('2018-03-22', '2018-03-28'))).toEqual([]);
    });

    it('tells the titles of a range of weeks, and which releases are withdrawn', async () => {
      await store().upsertRelease(testRelease('2018-05-02', 'allocine-20', { title: 'Cœur d’été 🎬' }));
      await store().upsertRelease(
        testRelease('2018-05-09', 'allocine-21', { title: 'Avant', withdrawn: true }),
      );
      await store().upsertRelease(
        testRelease('2018-05-16', 'allocine-21', { title: 'Après', countries: ['U.S.A.', 'France'] }),
      );
      await store().upsertRelease(testRelease('2018-05-23', 'allocine-22', { title: 'Plus tard' }));
      const unknown = { distributor: null, country: null };
      expect(await ask(reads.titles('2018-05-02', '2018-05-16'))).toEqual([
        { ...unknown, week: '2018-05-02', filmId: 'allocine-20', title: 'Cœur d’été 🎬', withdrawn: false },
        { ...unknown, week: '2018-05-09', filmId: 'allocine-21', title: 'Avant', withdrawn: true },
        {
          ...{ ...unknown, week: '2018-05-16', filmId: 'allocine-21', title: 'Après' },
          ...{ withdrawn: false, country: 'U.S.A.' },
        },
      ]);
    });

    it('counts the releases of each week, also those that come later', async () => {
      const counts = () => ask(reads.releaseCounts('2018-04-04', '2018-04-18'));
      await store().upsertRelease(testRelease('2018-04-04', 'allocine-17'));
      await store().upsertRelease(testRelease('2018-04-11', 'allocine-18'));
      await store().upsertRelease(testRelease('2018-04-04', 'allocine-17'));
      const before = await counts();
      expect([before.get('2018-04-04'), before.get('2018-04-11')]).toEqual([1, 1]);
      await store().upsertRelease(testRelease('2018-04-04', 'jpbox-19'));
      const after = await counts();
      expect([after.get('2018-04-04'), after.get('2018-04-11')]).toEqual([2, 1]);
      expect(after.get('2018-04-18')).toBeUndefined();
      await store().upsertRelease(testRelease('2018-04-04', 'jpbox-19', { withdrawn: true }));
      expect((await counts()).get('2018-04-04')).toBe(1);
      await store().upsertRelease(testRelease('2018-04-11', 'allocine-18', { withdrawn: true }));
      expect((await counts()).get('2018-04-11')).toBe(0);
      expect([...after.keys()]).toEqual(['2018-04-04', '2018-04-11']);
      expect([...(await ask(reads.releaseCounts('2018-04-05', '2018-04-11'))).keys()]).toEqual([
        '2018-04-11',
      ]);
    });
  });

  describe('forecasts', () => {
    it('keeps forecasts by week, stage, film and model version, numbers exactly', async () => {
      const thursday = forecast('2023-06-07', 'allocine-10', { p50: 0.1 + 0.2, mean: 1_234_567.891 });
      const monday = forecast('2023-06-07', 'allocine-10', { stage: 'monday', explanation: null });
      const newer = forecast('2023-06-07', 'allocine-10', { stage: 'monday', modelVersion: 'newer' });
      for (const each of [thursday, monday, newer]) await store().upsertForecast(each);
      const listed = await store().listForecasts('2023-06-07', '2023-06-07');
      expect(listed).toHaveLength(3);
      expect(listed).toEqual(expect.arrayContaining([thursday, monday, newer]));
    });

    it('replaces a forecast that arrives twice', async () => {
      await store().upsertForecast(forecast('2022-06-01', 'allocine-12'));
      const second = forecast('2022-06-01', 'allocine-12', { mean: 42, explanation: null });
      await store().upsertForecast(second);
      expect(await store().listForecasts('2022-06-01', '2022-06-01')).toEqual([second]);
    });

    it('keeps those of challengers apart, and gives them to whoever asks for them alone', async () => {
      const week = '2022-07-06';
      const own = forecast(week, 'allocine-12');
      await store().upsertForecast(own);
      const { explanation: _, ...beside } = forecast(week, 'allocine-12', {
        modelVersion: 'newer',
        mean: 41,
      });
      await store().upsertChallengerForecast({ ...beside, mean: 40 });
      await store().upsertChallengerForecast(beside);
      const { explanation: __, ...other } = forecast(week, 'allocine-12', { modelVersion: 'newest' });
      await store().upsertChallengerForecast({ ...other, createdAt: '2023-06-09T06:00:00.000Z' });
      const asked = await ask(reads.challengerForecasts(week, week));
      expect(asked).toEqual([beside, { ...other, createdAt: '2023-06-09T06:00:00.000Z' }]);
      expect(await ask(reads.challengerForecasts('2022-07-13', '2022-07-13'))).toEqual([]);
      expect(await store().listForecasts(week, week)).toEqual([own]);
    });

    it('lists a range of weeks, both ends included', async () => {
      for (const week of ['2017-02-01', '2017-02-08', '2017-02-15', '2017-02-22']) {
        await store().upsertForecast(forecast(week, 'allocine-17'));
      }
      const listed = await store().listForecasts('2017-02-08', '2017-02-15');
      expect(listed.map(({ week }) => week)).toEqual(['2017-02-08', '2017-02-15']);
      const numbers = listed.map(({ explanation, ...rest }) => {
        expect(explanation).not.toBeNull();
        return rest;
      });
      expect(await ask(reads.forecastNumbers('2017-02-08', '2017-02-15'))).toEqual(numbers);
    });

    it('tells how near the forecasts of each distributor were at each stage, by the last forecast and the latest result', async () => {
      const [week, next] = ['2015-03-04', '2015-03-11'];
      const films: [string, string, string | null, number, number | null][] = [
        [week, 'allocine-30', 'Les Films du test', 50_000, 100_000],
        [week, 'allocine-31', 'Les Films du test', 50_000, 100_001],
        [next, 'allocine-32', 'Les Films du test', 50_000, 25_000],
        [next, 'allocine-33', 'Autre', 50_000, 24_999],
        [next, 'allocine-34', 'Sans résultat', 50_000, null],
        [next, 'allocine-35', null, 50_000, 50_000],
        ['2015-03-18', 'allocine-36', 'Autre', 50_000, 50_000],
      ];
      for (const [of, filmId, distributor, mean, admissions] of films) {
        await store().upsertRelease(testRelease(of, filmId, { distributor }));
        await store().upsertForecast(forecast(of, filmId, { mean, stage: 'monday' }));
        if (admissions !== null) await store().recordActuals([result(of, filmId, admissions)]);
      }
      await store().upsertForecast(forecast(next, 'allocine-33', { mean: 30_000 }));
      expect(await ask(reads.distributorAccuracies(week, next))).toEqual([
        { stage: 'monday', distributor: 'Autre', films: 1, within2: 0 },
        { stage: 'monday', distributor: 'Les Films du test', films: 3, within2: 2 },
        { stage: 'thursday', distributor: 'Autre', films: 1, within2: 1 },
      ]);

      const later = { modelVersion: 'newer', createdAt: '2023-06-02T06:00:00.000Z' };
      const earlier = { modelVersion: 'older', createdAt: '2015-03-01T06:00:00.000Z' };
      await store().upsertForecast(
        forecast(next, 'allocine-33', { ...later, mean: 30_000, stage: 'monday' }),
      );
      await store().upsertForecast(forecast(next, 'allocine-33', { ...earlier, mean: 1, stage: 'monday' }));
      await store().recordActuals([{ ...result(week, 'allocine-31', 99_999), observedOn: '2015-03-25' }]);
      expect(await ask(reads.distributorAccuracies(week, next))).toEqual([
        { stage: 'monday', distributor: 'Autre', films: 1, within2: 1 },
        { stage: 'monday', distributor: 'Les Films du test', films: 3, within2: 3 },
        { stage: 'thursday', distributor: 'Autre', films: 1, within2: 1 },
      ]);
    });

    it('tells film-a from FILM-A, as every id', async () => {
      const week = '2016-03-02';
      for (const filmId of ['film-a', 'FILM-A', 'film-á']) {
        await store().upsertRelease(testRelease(week, filmId));
        await store().upsertForecast(forecast(week, filmId));
        await store().upsertForecast(forecast(week, filmId, { modelVersion: filmId }));
        await store().recordActuals([result(week, filmId, 1)]);
      }
      const ids = ['FILM-A', 'film-a', 'film-á'];
      expect((await store().listReleases(week)).map(({ filmId }) => filmId)).toEqual(ids);
      expect(await store().listForecasts(week, week)).toHaveLength(6);
      expect((await store().listActuals(week, week)).map(({ filmId }) => filmId)).toEqual(ids);
    });

    it('tells distributors apart letter by letter, without the spaces around their names', async () => {
      const week = '2014-03-05';
      for (const [i, distributor] of ['Pathé', 'Pathé ', ' Pathé', 'PATHÉ'].entries()) {
        await store().upsertRelease(testRelease(week, `allocine-${i}`, { distributor }));
        await store().upsertForecast(forecast(week, `allocine-${i}`));
        await store().recordActuals([result(week, `allocine-${i}`, 50_000)]);
      }
      expect(await ask(reads.distributorAccuracies(week, week))).toEqual([
        { stage: 'thursday', distributor: 'PATHÉ', films: 1, within2: 1 },
        { stage: 'thursday', distributor: 'Pathé', films: 3, within2: 3 },
      ]);
    });

    it('refuses a forecast that is no number, naming it, and stores nothing', async () => {
      const broken = store().upsertForecast(forecast('2016-02-03', 'allocine-18', { p90: NaN }));
      await expect(broken).rejects.toMatchObject({ code: 'invalid-input', field: 'p90' });
      expect(await store().listForecasts('2016-02-03', '2016-02-03')).toEqual([]);
    });
  });
}

function result(week: string, filmId: string, admissions: number): Actual {
  return { week, filmId, admissions, screens: null, source: 'jpbox', observedOn: '2015-03-18' };
}

function forecast(week: string, filmId: string, change: Partial<Forecast> = {}): Forecast {
  return testForecast({
    week,
    filmId,
    modelVersion: '2023-04-01',
    explanation: {
      baseline: 20_000,
      contributions: [{ group: 'cast', factor: 1.8 }],
      comparables: [
        { title: 'Déjà vu', year: 2019, firstWeekAdmissions: 61_234, screens: null, shares: ['genre'] },
      ],
    },
    ...change,
  });
}
