import { beforeAll, describe, expect, it } from 'vitest';
import { stageDate, type Stage } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { screensKnown } from '../domain/screens-known.ts';
import { film } from '../domain/testing-films.ts';
import { buildFeatures } from '../features/build-features.ts';
import type { ScreensContext } from '../features/contract.ts';
import { strongestOf } from '../features/groups/competition.ts';
import { mostScreens } from '../features/groups/screens.ts';
import { FEATURE_GROUPS } from '../features/feature.ts';
import { factsBehind } from './facts.ts';
import type { Forecaster } from './forecaster.ts';
import { sampleForecaster } from './testing-forecaster.ts';

const week = '2023-05-10';
const big = film({
  title: 'Astérix et Obélix : le pays des exemples',
  distributor: 'Pathé',
  cast: ['Une Inconnue', 'Guillaume Canet'],
  directors: ['Alain Chabat'],
  genres: ['Comédie', 'Aventure'],
  countries: ['France'],
  screens: 750,
});
const small = film({
  title: 'Xylophonie',
  distributor: 'Shellac',
  genres: ['Drame'],
  countries: ['Portugal'],
  screens: 12,
});
/** Factors of every group, each worth a line. */
const contributions = FEATURE_GROUPS.map((group) => ({ group, factor: 2 }));

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await sampleForecaster();
});

function facts(
  facts: ReleaseFacts,
  competitors: ReleaseFacts[],
  stage: Stage = 'monday',
  told = contributions,
  screens?: ScreensContext,
) {
  const records = forecaster.trackRecords();
  const asOf = stageDate(week, stage);
  const features = buildFeatures(
    facts,
    { stage, week, asOf, competitors, ...(screens && { screens }) },
    records,
  );
  const past = records.asOf(asOf);
  const strongestRival = strongestOf(competitors, past)?.title ?? null;
  const widestRival = mostScreens(competitors);
  return factsBehind({ facts, features, strongestRival, widestRival }, told, past);
}

describe('what stands behind a forecast', () => {
  it('is a fact for every group', () => {
    const { announcement, ...others } = facts(big, [small]);
    // No site has numbered its page.
    expect(announcement).toBeUndefined();
    expect(Object.keys(others).sort()).toEqual(
      FEATURE_GROUPS.filter((group) => group !== 'announcement').toSorted(),
    );
  });

  it('names the rival, the predecessor and the people of whom something is known', () => {
    const { competition, franchise, cast, director } = facts(small, [big, small]);
    expect(competition).toEqual({ rivals: 2, stronger: 1, strongest: big.title });
    expect(franchise).toEqual({ predecessor: null, isSequel: false });
    expect([cast, director]).toEqual([null, null]);
    const known = facts(big, []);
    expect(known.competition).toEqual({ rivals: 0, stronger: 0, strongest: null });
    expect(known.franchise).toMatchObject({ isSequel: true, predecessor: { year: 2023 } });
    expect(known.franchise?.predecessor?.title).toMatch(/^Astérix/u);
    // The second of the cast has played in something.
    expect(known.cast).toMatchObject({
      name: 'Guillaume Canet',
      best: { firstWeekAdmissions: expect.any(Number) as number },
    });
    expect(known.director?.films).toBeGreaterThan(1);
  });

  it('counts copies on Monday only, and those of the widest rival', () => {
    expect(facts(small, [big]).screens).toEqual({ screens: 12, spread: 0, widestRival: 750 });
    expect(facts(big, [small, big]).screens).toEqual({ screens: 750, spread: 0, widestRival: 750 });
    expect(facts(big, []).screens).toEqual({ screens: 750, spread: 0, widestRival: null });
    expect(facts(small, [big], 'thursday').screens).toBeUndefined();
  });

  it('says how surely copies are known that were told or estimated', () => {
    const own = screensKnown({ kind: 'class', screensClass: '350-600' });
    const told = facts(small, [big], 'thursday', contributions, { own, widestRival: 80 });
    expect(told.screens).toEqual({ ...own, widestRival: 750 });
  });

  it('compares a wide start with no rival, for its forecast does not', () => {
    const own = screensKnown({ kind: 'wide' });
    const told = facts(small, [big], 'thursday', contributions, { own, widestRival: 80 });
    expect(told.screens).toEqual({ screens: own.screens, spread: own.spread, widestRival: null });
  });

  it('tells an American start that was over before the run', () => {
    const american = film({ ...big, usReleaseDate: '2023-05-05', usOpeningUsd: 40_000_000 });
    expect(facts(american, [])['american-start']).toEqual({ openingUsd: 40_000_000 });
    expect(facts(american, [], 'thursday')['american-start']).toEqual({ openingUsd: null });
    const weekend = { friday: '2023-01-13', grossUsd: 1_234_567, theaters: 90 };
    expect(facts(film({ ...big, usWeekends: [weekend] }), [])['american-start']).toEqual({
      openingUsd: 1_234_567,
    });
  });

  it('says when the week is: holidays, a feast of the cinema', () => {
    expect(facts(big, []).season).toEqual({ schoolHolidays: 0, publicHolidays: 0, event: null });
  });

  it('is silent of factors that hardly change the forecast', () => {
    expect(
      facts(big, [small], 'monday', [
        { group: 'season', factor: 1.01 },
        { group: 'film', factor: 2 },
      ]),
    ).toEqual({
      film: { typical: expect.any(Number) as number },
    });
  });
});
