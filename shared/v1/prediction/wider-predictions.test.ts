import { beforeAll, describe, expect, it } from 'vitest';
import { STAGES } from '../../domain/cinema-week.ts';
import type { AdmissionsForecast } from '../../domain/shapes/forecast.ts';
import { buildFeatures } from '../../features/build-features.ts';
import { filmSchema, type Film } from '../contract/film.ts';
import type { Prediction } from '../contract/predict.ts';
import { gapsOf } from './gaps.ts';
import { predict, type Predicting } from './predict.ts';
import { predictingOn } from './testing-predicting.ts';
import { toFacts } from './to-facts.ts';
import { stretchOf } from './widen-interval.ts';

const TODAY = '2023-05-25';
const WEEK = '2023-05-31';

let predicting: Predicting;
beforeAll(async () => {
  predicting = await predictingOn(TODAY);
});

const film = (more: object = {}): Film =>
  filmSchema.parse({
    ...{ title: 'Un film de demain', releaseDate: WEEK, distributor: 'Gaumont' },
    ...{ directors: ['Cédric Klapisch'], cast: ['Omar Sy'], countries: ['France'] },
    ...more,
  });

async function predicted(film: Film): Promise<Prediction> {
  const [made] = await predict([film], { explain: false, sameWeek: 'independent' }, predicting);
  if (made?.status !== 'fulfilled') throw new Error('no prediction', { cause: made });
  return made.value;
}

describe('the interval of a prediction', () => {
  /** What the model says by itself, in the order of the stages. */
  async function unwidened(film: Film): Promise<AdmissionsForecast[]> {
    const facts = toFacts(film);
    const records = await predicting.recordsAsOf(TODAY);
    const forecasts = STAGES.map(async (stage) => {
      const features = buildFeatures(facts, { stage, week: WEEK, asOf: TODAY, competitors: [] }, records);
      const options = { explain: false, engine: 'walk' } as const;
      return predicting.forecaster.forecast([{ facts, features }], options);
    });
    return (await Promise.all(forecasts)).flat();
  }

  it.each([
    ['a missing cast', { cast: [] }, ['missing-cast']],
    ['missing people', { cast: [], directors: ['inconnu'] }, ['missing-directors', 'missing-cast']],
    ['a missing distributor', { distributor: null }, ['missing-distributor']],
    ['an unknown distributor', { distributor: 'Qzx Films' }, ['unknown-distributor']],
  ])('is wider by the measured factors for %s, and says so', async (_case, more, codes) => {
    const one = film({ screens: 300, ...more });
    const { thursday, monday, warnings } = await predicted(one);
    const gaps = gapsOf(toFacts(one), (await predicting.recordsAsOf(TODAY)).asOf(TODAY));
    const [before, late] = await unwidened(one);
    for (const [told, own, sight] of [
      [thursday, before, 'without-screens'],
      [monday, late, 'with-screens'],
    ] as const) {
      if (told === null || own === undefined) throw new Error('a forecast is missing');
      const { below, above } = stretchOf(gaps, sight);
      expect(Math.max(below, above)).toBeGreaterThan(1);
      expect(Math.log(told.p50 / told.p10) / Math.log(own.p50 / own.p10)).toBeCloseTo(below, 9);
      expect(Math.log(told.p90 / told.p50) / Math.log(own.p90 / own.p50)).toBeCloseTo(above, 9);
      expect([told.p50, told.mean]).toEqual([own.p50, own.mean]);
    }
    const wider = warnings.filter(({ detail }) => detail.includes('made wider'));
    expect(wider.map(({ code }) => code)).toEqual(codes);
  });

  it('is the model’s own where people and distributor are known, or the people are new', async () => {
    for (const one of [film(), film({ directors: ['Qzx'], cast: ['Qzx Xzq'] })]) {
      const { thursday, warnings } = await predicted(one);
      const [own] = await unwidened(one);
      expect(thursday).toMatchObject({ p10: own?.p10, p90: own?.p90 });
      expect(warnings.some(({ detail }) => detail.includes('made wider'))).toBe(false);
    }
  });
});
