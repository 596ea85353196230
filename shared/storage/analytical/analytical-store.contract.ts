import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../errors.ts';
import type {
  ActualDocument,
  AnalyticalStore,
  FeatureDocument,
  ForecastDocument,
  GivenForecast,
  ModelReportDocument,
  ParsedPageDocument,
  SignalDocument,
} from './analytical-store.ts';

/** What every analytical store does. `make` opens an empty store. */
export function describeAnalyticalStore(name: string, make: () => Promise<AnalyticalStore>): void {
  describe(`analytical store: ${name}`, () => {
    let store: AnalyticalStore;
    beforeAll(async () => {
      store = await make();
    });
    afterAll(() => store.close());

    it('answers null for a document that nobody wrote', async () => {
      expect(await store.films.get('2001-01-03', 'nothing')).toBeNull();
      expect(await store.films.between('2001-01-03', '2001-01-10')).toEqual([]);
    });

    it('gives back what was written, missing values and accents included', async () => {
      const document = features('2023-04-05', 'allocine-1@2023-04-05-thursday');
      await store.features.upsert(document);
      expect(await store.features.get(document.week, document.id)).toEqual(document);
    });

    it('keeps the forecasts of a film by two models and of what was told apart, each once', async () => {
      const ids = ['a@thursday@1@0', 'a@thursday@1@3', 'a@thursday@2@0'];
      for (const id of [...ids, ...ids]) await store.forecasts.upsert(forecast('2023-05-10', id));
      const found = await store.forecasts.between('2023-05-10', '2023-05-10');
      expect(found).toEqual(ids.map((id) => forecast('2023-05-10', id)));
    });

    it('replaces a document that arrives twice', async () => {
      const first = actual('2023-04-12', 'allocine-2@2023-04-19', 300_000);
      await store.actuals.upsert(first);
      await store.actuals.upsert(first);
      await store.actuals.upsert({ ...first, admissions: 310_000 });
      const found = await store.actuals.between('2023-04-12', '2023-04-12');
      expect(found.map((document) => document.admissions)).toEqual([310_000]);
    });

    it('keeps the same id of two weeks apart', async () => {
      await store.features.upsert({ ...features('2022-01-05', 'same'), filmId: 'first' });
      await store.features.upsert({ ...features('2022-01-12', 'same'), filmId: 'second' });
      expect((await store.features.get('2022-01-05', 'same'))?.filmId).toBe('first');
      expect((await store.features.get('2022-01-12', 'same'))?.filmId).toBe('second');
    });

    it('finds the weeks from the first to the last, both included, ordered by week and id', async () => {
      for (const week of ['2021-06-16', '2021-06-09', '2021-06-02', '2021-06-23']) {
        for (const id of ['b', 'a']) await store.actuals.upsert(actual(week, id, 1));
      }
      const found = await store.actuals.between('2021-06-09', '2021-06-16');
      expect(found.map(({ week, id }) => `${week} ${id}`)).toEqual([
        '2021-06-09 a',
        '2021-06-09 b',
        '2021-06-16 a',
        '2021-06-16 b',
      ]);
    });

    it('reads a long history in whole', async () => {
      const documents = Array.from({ length: 250 }, (_, index) =>
        actual('2020-09-02', `film-${String(index).padStart(3, '0')}`, index),
      );
      await Promise.all(documents.map((document) => store.actuals.upsert(document)));
      expect(await store.actuals.between('2020-09-02', '2020-09-02')).toEqual(documents);
    });

    it('takes the name of a page as an id', async () => {
      const document = parsedPage('2023-04-05', '2023-04-05-thursday/jpbox/film/été?~#\\ 1%2F.html');
      await store.parsedPages.upsert(document);
      expect(await store.parsedPages.get(document.week, document.id)).toEqual(document);
      expect(await store.parsedPages.between('2023-04-05', '2023-04-05')).toEqual([document]);
    });

    it('keeps the forecasts of two instances that were given in the same second', async () => {
      const documents = ['a-1', 'b-1', 'b-2'].map((id) => ({
        id,
        week: '2023-05-03',
        forecasts: [given(id)],
      }));
      for (const document of [...documents, ...documents]) await store.givenForecasts.upsert(document);
      expect(await store.givenForecasts.between('2023-05-03', '2023-05-03')).toEqual(documents);
    });

    it('keeps what a signal said of a film on two days apart, each once', async () => {
      const documents = ['2023-05-11', '2023-05-14'].map((knownOn) => signal('2023-05-17', knownOn));
      for (const document of [...documents, ...documents]) await store.signals.upsert(document);
      expect(await store.signals.between('2023-05-17', '2023-05-17')).toEqual(documents);
    });

    it('keeps what is known of a model in a week, of two models apart, beside what was given of it', async () => {
      const documents = [
        { id: 'given', week: '2023-05-17', kind: 'given' as const, given: [] },
        ...['1', '2'].map((version) => report('2023-05-17', version)),
      ];
      for (const document of [...documents, ...documents]) await store.reports.upsert(document);
      expect(await store.reports.between('2023-05-17', '2023-05-17')).toEqual(documents);
      const moved = {
        ...{ id: '1', week: '2023-05-17', modelVersion: '1', features: [], shares: [] },
        screensCollected: false,
        films: [{ week: '2023-05-10', filmId: 'allocine-1', title: 'Été' }],
      };
      await store.drift.upsert(moved);
      expect(await store.drift.get('2023-05-17', '1')).toEqual(moved);
    });

    it('refuses a document without a week or an id, naming the field', async () => {
      await expect(store.films.between('2023-04-05', 'soon')).rejects.toMatchObject({ field: 'to' });
      await expect(store.features.upsert(features('2023-02-30', 'x'))).rejects.toMatchObject({
        field: 'week',
      });
      const nameless = store.features.upsert(features('2023-04-05', ''));
      await expect(nameless).rejects.toBeInstanceOf(InvalidInputError);
    });
  });
}

function features(week: string, id: string): FeatureDocument {
  return {
    id,
    week,
    runId: `${week}-thursday`,
    filmId: 'allocine-1',
    stage: 'thursday',
    asOf: week,
    features: { 'cast.best': 12.5, budget: null, écrans: 0.1 },
  };
}

function report(week: string, modelVersion: string): ModelReportDocument {
  return {
    ...{ id: `model@${modelVersion}`, week, kind: 'model', modelVersion, hasReference: false, told: false },
    ...{ workedOutAt: `${week}T05:00:00.000Z`, madeFrom: 'x', thursday: null, monday: null, compared: null },
  };
}

function forecast(week: string, id: string): ForecastDocument {
  const [filmId = '', , modelVersion = '', revision = ''] = id.split('@');
  return {
    ...{ id, week, filmId, stage: 'thursday', modelVersion, revision: Number(revision) },
    ...{ p10: 1_000, p50: 2_500.5, p90: 7_000, mean: 3_100, createdAt: `${week}T05:00:00.000Z` },
    ...{ runId: `${week}-thursday`, asOf: week, featuresHash: 'ab'.repeat(32) },
    told: revision === '0' ? null : { screens: { kind: 'wide' }, usOpening: null },
  };
}

function signal(week: string, knownOn: string): SignalDocument {
  return {
    ...{ id: `a@wikipedia-fr@${knownOn}`, week, filmId: 'a', signal: 'wikipedia-fr', value: 1_250 },
    ...{
      unit: 'views',
      of: 'https://fr.wikipedia.org/wiki/Été',
      knownOn,
      readAt: `${knownOn}T18:00:05.123Z`,
    },
  };
}

function given(clientId: string): GivenForecast {
  return {
    ...{ clientId, modelVersion: '1', featuresHash: 'ab'.repeat(32), stage: 'thursday', asOf: '2023-04-27' },
    ...{ givenAt: '2023-04-27T09:00:00.000Z', p10: 1_000, p50: 2_500.5, p90: 7_000, mean: 3_100 },
  };
}

/** A page that spoke of no film. */
export function parsedPage(week: string, id: string): ParsedPageDocument {
  return {
    id,
    week,
    runId: `${week}-thursday`,
    pageName: 'été.html',
    source: 'allocine',
    kind: 'releases',
    fetchedAt: '2026-11-19T08:59:00.000Z',
    parsedAt: '2023-03-30T06:00:00.000Z',
    films: [],
  };
}

function actual(week: string, id: string, admissions: number): ActualDocument {
  const release = {
    filmId: 'allocine-2',
    week,
    title: 'Le Ciel de test',
    originalTitle: null,
    releaseDate: week,
    distributor: null,
    directors: ['Zoé Œuvre'],
    cast: [],
    genres: ['Comédie'],
    countries: ['France'],
    languages: [],
    durationMinutes: 95,
    budget: { amount: 5_500_000, currency: 'EUR' },
    usReleaseDate: '2023-03-31',
    usOpeningUsd: 1_250_000,
    usWeekends: [
      { friday: '2023-03-31', grossUsd: 1_250_000, theaters: 12 },
      { friday: '2023-04-07', grossUsd: 900_000.5, theaters: null },
    ],
    screens: null,
    allocineId: 2,
    jpboxId: null,
    synopsis: null,
    posterUrl: null,
    scheduledShows: null,
  };
  return {
    id,
    week,
    filmId: 'allocine-2',
    release,
    admissions,
    screens: 412,
    source: 'jpbox',
    observedOn: week,
  };
}
