import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../domain/cinema-week.ts';
import type { Features } from '../../features/contract.ts';
import { filmSchema, type Film } from '../contract/film.ts';
import type { Warning } from '../contract/predict.ts';
import type { GivenOfFilm } from '../recording/given-documents.ts';
import { predict, type Options, type Predicting } from './predict.ts';
import { predictingOn } from './testing-predicting.ts';

let predicting: Predicting;

beforeAll(async () => {
  predicting = await predictingOn('2023-05-25');
});

const film = (more: object = {}): Film =>
  filmSchema.parse({ title: 'Un film de demain', releaseDate: '2023-05-31', ...more });
const weekend = (friday: string, grossUsd = 1e6, theaters: number | null = 100) => ({
  friday,
  grossUsd,
  theaters,
});
const OPTIONS: Options = { explain: false, sameWeek: 'independent' };

/** What the models were told of the first film, at each stage that was forecast. */
async function features(
  films: Film[],
  options: Partial<Options> = {},
): Promise<Partial<Record<Stage, Features>>> {
  const given: GivenOfFilm[] = [];
  const [made] = await predict(
    films,
    { ...OPTIONS, ...options },
    {
      ...predicting,
      given: (forecasts) => void given.push(...forecasts),
    },
  );
  if (made?.status !== 'fulfilled') throw new Error('no prediction', { cause: made });
  const [first, second] = given;
  const told: Partial<Record<Stage, Features>> = {};
  if (typeof first?.features === 'object') told.thursday = first.features;
  if (second?.stage === 'monday' && typeof second.features === 'object') told.monday = second.features;
  return told;
}

async function warnings(more: object): Promise<Pick<Warning, 'field' | 'detail'>[]> {
  const [made] = await predict([film(more)], OPTIONS, predicting);
  if (made?.status !== 'fulfilled') throw new Error('no prediction', { cause: made });
  return made.value.warnings
    .filter(({ code }) => code === 'not-used')
    .map(({ field, detail }) => ({ field, detail }));
}

describe('American weekends', () => {
  it('enter the forecast of Thursday, in whatever order they come', async () => {
    const usWeekends = [weekend('2023-05-19', 5e6), weekend('2023-05-12', 9e6)];
    const { thursday } = await features([film({ usWeekends })]);
    expect(thursday).toMatchObject({ us_weeks: 2, us_lead_days: 19 });
    expect(thursday?.['us_opening']).toBeCloseTo(Math.log(9_001_000));
  });

  it('that were not over on the day change nothing, and are told of', async () => {
    const known = film({ usWeekends: [weekend('2023-05-12')] });
    const asOf = '2023-05-21';
    const later = film({ usWeekends: [weekend('2023-05-12'), weekend('2023-05-19', 80e6, 4_000)] });
    expect(await features([later], { asOf })).toEqual(await features([known], { asOf }));
    expect(await features([later])).not.toEqual(await features([known]));
    expect(await warnings({ usWeekends: [weekend('2023-05-12'), weekend('2023-05-26')] })).toEqual([
      { field: 'usWeekends', detail: '1 of them were not over before 2023-05-25' },
    ]);
  });

  it('come before a first weekend of its own, which is told of where it says other things', async () => {
    const usWeekends = [weekend('2023-05-12', 9e6)];
    expect(await warnings({ usWeekends, usReleaseDate: '2023-05-12', usOpeningUsd: 9e6 })).toEqual([]);
    expect(await warnings({ usWeekends, usReleaseDate: '2023-05-12', usOpeningUsd: 7e6 })).toEqual([
      { field: 'usOpeningUsd', detail: 'The model looks at usWeekends, of which none took as much' },
    ]);
  });

  it.each([
    ['that begin on another day', [weekend('2023-05-12'), weekend('2023-05-20')], 'usWeekends.1.friday'],
    ['of one date', [weekend('2023-05-12'), weekend('2023-05-12', 5)], 'usWeekends.1.friday'],
  ])('%s contradict what weekends are', async (_, usWeekends, field) => {
    const [made, other] = await predict([film({ usWeekends }), film()], OPTIONS, predicting);
    expect(made).toMatchObject({ status: 'rejected', reason: { code: 'contradictory-input', field } });
    expect(other).toMatchObject({ status: 'fulfilled' });
  });

  it.each([
    [[{ friday: '2023-02-30', grossUsd: 1 }], 'usWeekends.0.friday'],
    [[weekend('2023-05-12', -1)], 'usWeekends.0.grossUsd'],
    [[weekend('2023-05-12', Infinity)], 'usWeekends.0.grossUsd'],
    [[weekend('2023-05-12', 1, 0)], 'usWeekends.0.theaters'],
    [[weekend('2023-05-12', 1, 1.5)], 'usWeekends.0.theaters'],
    [[{ ...weekend('2023-05-12'), screens: 3 }], 'usWeekends.0'],
    [Array.from({ length: 105 }, () => weekend('2023-05-12')), 'usWeekends'],
  ])('%j are refused by the schema', (usWeekends, field) => {
    const { error } = filmSchema.safeParse({ title: 'Un film', releaseDate: '2023-05-31', usWeekends });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});

describe('announced screens', () => {
  const announced = (announcedScreens: object, more: object = {}) => film({ announcedScreens, ...more });

  it('enter both forecasts with how surely they are known, and give way to the number on Monday', async () => {
    const range = announced({ kind: 'class', screensClass: '150-350' });
    const { thursday, monday } = await features([range]);
    expect(thursday).toMatchObject({ screens: Math.log(228), screens_spread: 0.24 });
    expect(monday).toBeUndefined();

    const both = await features([announced({ kind: 'class', screensClass: '150-350' }, { screens: 300 })]);
    expect(both.thursday).toMatchObject({ screens: Math.log(228), screens_spread: 0.24 });
    expect(both.monday).toMatchObject({ screens: Math.log(300), screens_spread: 0 });
  });

  it('of a number are as sure as a number', async () => {
    const { thursday } = await features([announced({ kind: 'number', screens: 320 })]);
    expect(thursday).toMatchObject({ screens: Math.log(320), screens_spread: 0 });
  });

  it('of rivals count at both stages, their number on Monday only', async () => {
    const own = announced({ kind: 'number', screens: 200 });
    const rivals = [
      announced({ kind: 'wide' }, { title: 'Un rival' }),
      film({ title: 'Un autre rival', screens: 800 }),
    ];
    const { thursday, monday } = await features([own, ...rivals], { sameWeek: 'rivals' });
    expect(thursday?.['screens_rivals']).toBeCloseTo(Math.log(200 / 424));
    expect(monday?.['screens_rivals']).toBeCloseTo(Math.log(200 / 800));
  });

  it.each([
    [{ kind: 'number', screens: 0 }],
    [{ kind: 'number', screens: 2_501 }],
    [{ kind: 'number', screens: 12.5 }],
    [{ kind: 'number', screens: '300' }],
    [{ kind: 'number', screens: 300, spread: 0 }],
    [{ kind: 'class', screensClass: 'many' }],
    [{ kind: 'wide', screens: 300 }],
    [{ kind: 'none' }],
    [300],
  ])('%j are refused by the schema', (announcedScreens) => {
    const parsed = filmSchema.safeParse({ title: 'Un film', releaseDate: '2023-05-31', announcedScreens });
    expect(parsed.error?.issues[0]?.path[0]).toBe('announcedScreens');
  });
});
