import { setImmediate } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../domain/cinema-week.ts';
import { filmSchema, type Film } from '../contract/film.ts';
import type { Prediction } from '../contract/predict.ts';
import { predict, type Predicting } from './predict.ts';
import { predictingOn } from './testing-predicting.ts';

let predicting: Predicting;

beforeAll(async () => {
  predicting = await predictingOn('2023-05-25');
});

/** What of a film itself is told. */
const ofFilm = ({ warnings }: Prediction) => warnings.filter(({ code }) => code !== 'old-records');

const film = (more: object = {}): Film =>
  filmSchema.parse({
    title: 'Un film de demain',
    releaseDate: '2023-05-31',
    distributor: 'Gaumont',
    directors: ['Cédric Klapisch'],
    cast: ['Omar Sy', 'Nobody Knows Him'],
    genres: ['Comedy'],
    countries: ['France'],
    languages: ['Français'],
    durationMinutes: 100,
    ...more,
  });

const options = { explain: false, sameWeek: 'independent' } as const;

async function predicted(film: Film, more: Partial<Parameters<typeof predict>[1]> = {}): Promise<Prediction> {
  const [made] = await predict([film], { ...options, ...more }, predicting);
  if (made?.status !== 'fulfilled') throw new Error('no prediction', { cause: made });
  return made.value;
}

async function refused(film: Film, more: Partial<Parameters<typeof predict>[1]> = {}): Promise<unknown> {
  const [made] = await predict([film], { ...options, ...more }, predicting);
  return made?.status === 'rejected' ? made.reason : made;
}

describe('a prediction', () => {
  it('names the model, the week and the day, and is of Thursday alone where nothing more is known', async () => {
    const made = await predicted(film());
    expect(made).toMatchObject({
      week: '2023-05-31',
      asOf: '2023-05-25',
      modelVersion: predicting.forecaster.modelVersion,
    });
    expect(made.thursday.p10).toBeLessThan(made.thursday.p50);
    expect(made.thursday.p50).toBeLessThan(made.thursday.p90);
    expect(made.monday).toBeNull();
    expect(made.thursday.explanation).toBeNull();
  });

  it('is of Monday too where its screens are known, or rivals have theirs told beside announced ones', async () => {
    const wide = await predicted(film({ screens: 700 }));
    const narrow = await predicted(film({ screens: 20 }));
    expect(wide.monday?.mean).toBeGreaterThan((narrow.monday?.mean ?? Infinity) * 2);
    expect(wide.thursday).toEqual(narrow.thursday);

    const announced = film({ announcedScreens: { kind: 'class', screensClass: '350-600' } });
    const rival = film({ title: 'Un autre', directors: ['Y Z'], screens: 500 });
    const made = await predict([announced, rival], { ...options, sameWeek: 'rivals' }, predicting);
    expect(made.map((each) => each.status === 'fulfilled' && each.value.monday !== null)).toEqual([
      true,
      true,
    ]);
  });

  it('is of Thursday alone with an American start or announced screens, which it knows as well', async () => {
    const weekend = { friday: '2023-05-12', grossUsd: 90e6 };
    for (const known of [
      { usReleaseDate: '2023-05-12', usOpeningUsd: 90e6 },
      { usWeekends: [weekend] },
      { announcedScreens: { kind: 'number', screens: 300 } },
    ])
      expect((await predicted(film(known))).monday).toBeNull();
  });

  it('multiplies from the baseline to the mean when it is explained', async () => {
    const { thursday, monday } = await predicted(film({ screens: 300 }), { explain: true });
    for (const stage of [thursday, monday]) {
      const { baseline = NaN, contributions = [], comparables = [] } = stage?.explanation ?? {};
      const product = contributions.reduce((value, { factor }) => value * factor, baseline);
      expect(product / (stage?.mean ?? NaN)).toBeCloseTo(1, 5);
      expect(comparables.length).toBeGreaterThan(0);
    }
  });

  it('tells how popular the people are, by their films', async () => {
    const { popularity } = await predicted(film());
    expect(popularity.cast).toMatchObject({ name: 'Omar Sy', best: { title: 'Intouchables', year: 2011 } });
    expect(popularity.director?.name).toBe('Cédric Klapisch');
    expect((await predicted(film({ directors: [], cast: ['Nobody Knows Him'] }))).popularity).toEqual({
      director: null,
      cast: { name: 'Nobody Knows Him', films: 0, best: null },
    });
  });

  it('takes genres in English and in French', async () => {
    const french = await predicted(film({ genres: ['Comédie'] }));
    expect((await predicted(film({ genres: ['Comedy'] }))).thursday).toEqual(french.thursday);
    expect((await predicted(film({ genres: ['Horror'] }))).thursday).not.toEqual(french.thursday);
  });

  it('says what it makes no use of, what is missing and what nobody knows', async () => {
    const codes = async (more: object): Promise<string[]> =>
      ofFilm(await predicted(film(more))).map(({ code, field }) =>
        field === null ? code : `${code} ${field}`,
      );
    expect(await codes({})).toEqual(['no-rivals']);
    expect(
      await codes({
        budget: { amount: 1e6, currency: 'EUR' },
        pageViews: 12,
        genres: ['Comedy', 'Nonsense'],
        usReleaseDate: '2023-05-26',
        usOpeningUsd: 5e6,
      }),
    ).toEqual([
      'not-used budget',
      'not-used pageViews',
      'not-used genres.1',
      'not-used usReleaseDate',
      'not-used usOpeningUsd',
      'no-rivals',
    ]);
    expect(await codes({ usReleaseDate: '2023-05-12' })).toEqual(['no-rivals']);
    expect(await codes({ usOpeningUsd: 5e6 })).toEqual(['not-used usOpeningUsd', 'no-rivals']);
    expect(await codes({ distributor: null, directors: [], cast: [] })).toEqual([
      ...['missing-distributor distributor', 'missing-directors directors', 'missing-cast cast', 'no-rivals'],
    ]);
    expect(await codes({ distributor: 'Qzx Films', directors: ['Qzx'], cast: ['Qzx Xzq'] })).toEqual([
      ...['unknown-distributor distributor', 'unknown-people directors', 'unknown-people cast', 'no-rivals'],
    ]);
  });
});

describe('the day of a prediction', () => {
  it('is told of where results of the weeks before it are missing', async () => {
    const codesOn = async (days: number): Promise<string[]> => {
      const asOf = addDays(predicting.through ?? '', days);
      const { warnings } = await predicted(film({ releaseDate: addDays(asOf, 14) }), { asOf });
      return warnings.map(({ code }) => code);
    };
    expect(await codesOn(28)).toEqual(['no-rivals']);
    expect(await codesOn(29)).toEqual(['no-rivals', 'old-records']);
  });

  it('is today, at the latest the day before the film’s week', async () => {
    expect((await predicted(film({ releaseDate: '2023-09-06' }))).asOf).toBe('2023-05-25');
    const past = { ...predicting, today: '2024-01-01' };
    const [made] = await predict([film()], options, past);
    expect(made).toMatchObject({ value: { asOf: '2023-05-30' } });
  });

  it('is not one on which results that the model knows were not known', async () => {
    const through = predicting.through ?? '';
    const first = addDays(through, 7);
    expect((await predicted(film(), { asOf: first })).asOf).toBe(first);
    expect(await refused(film(), { asOf: addDays(first, -1) })).toMatchObject({
      code: 'before-model',
      field: 'asOf',
    });
    expect(await refused(film({ releaseDate: '2010-06-02' }))).toMatchObject({
      code: 'before-model',
      field: 'releaseDate',
    });
  });

  it('is not one on which the film was out', async () => {
    expect(await refused(film(), { asOf: '2023-05-31' })).toMatchObject({
      code: 'contradictory-input',
      field: 'asOf',
    });
  });
});

describe('several films', () => {
  const films = [
    film(),
    film({ releaseDate: '2010-06-02' }),
    film({ title: 'Un autre', distributor: 'Pathé' }),
  ];

  it('are answered in their order, and a bad one does not lose the others', async () => {
    const made = await predict(films, options, predicting);
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(made[0]).toEqual({ status: 'fulfilled', value: await predicted(film()) });
  });

  it('are rivals only where that is asked for, and only within a week', async () => {
    const week = [film(), film({ title: 'Un autre' }), film({ releaseDate: '2023-06-07' })];
    const made = await predict(week, { ...options, sameWeek: 'rivals' }, predicting);
    const warned = made.map(
      (each) => each.status === 'fulfilled' && ofFilm(each.value).map(({ code }) => code),
    );
    expect(warned).toEqual([[], [], ['no-rivals']]);
    expect(made[0]).not.toMatchObject({ value: { thursday: (await predicted(film())).thursday } });
  });

  it('are predicted day by day, the earliest first, with a turn for others between two', async () => {
    const seen: string[] = [];
    const { forecaster, recordsAsOf } = predicting;
    const telling: Predicting = {
      ...predicting,
      today: '2024-01-01',
      recordsAsOf: async (day) => {
        seen.push(`records of ${day}`);
        return recordsAsOf(day);
      },
      forecaster: {
        ...forecaster,
        forecast: (inputs, ...more) => {
          seen.push(`${inputs.length} films`);
          void setImmediate().then(() => seen.push('another’s turn'));
          return forecaster.forecast(inputs, ...more);
        },
      },
    };
    const weeks = ['2023-06-14', '2023-05-31', '2010-06-02', '2023-06-14'];
    const made = await predict(
      weeks.map((releaseDate) => film({ releaseDate })),
      options,
      telling,
    );
    expect(seen).toEqual([
      ...['records of 2023-05-30', '1 films', 'another’s turn'],
      ...['records of 2023-06-13', '2 films', 'another’s turn'],
    ]);
    expect(made.map((each) => (each.status === 'fulfilled' ? each.value.week : null))).toEqual([
      ...['2023-06-14', '2023-05-31', null, '2023-06-14'],
    ]);
  });

  it('are no rivals of their own copies, which is said', async () => {
    const rivals = { ...options, sameWeek: 'rivals' } as const;
    const week = [film(), film({ title: 'UN FILM  de demain', directors: [] }), film({ title: 'Un autre' })];
    const made = await predict(week, rivals, predicting);
    const [first] = await predict([film(), film({ title: 'Un autre' })], rivals, predicting);
    const firstAlone = first?.status === 'fulfilled' ? first.value : null;
    expect(made[0]).toMatchObject({ value: { thursday: firstAlone?.thursday } });
    const warned = made.map((each) =>
      each.status === 'fulfilled' ? ofFilm(each.value).map(({ code }) => code) : null,
    );
    expect(warned).toEqual([['same-film'], ['missing-directors', 'same-film'], []]);
    // Two of one name by different people are two films.
    const [other] = await predict([film(), film({ directors: ['Claire Denis'] })], rivals, predicting);
    expect(other).toMatchObject({ value: { warnings: [{ code: 'old-records' }] } });
  });
});
