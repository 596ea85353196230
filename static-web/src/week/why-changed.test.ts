import { describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { testRelease } from '../test-week.ts';
import { fr } from '../texts/fr.ts';
import { NEWS, NEWS_WITHOUT_SCREENS, NO_NEWS, whyChanged } from './why-changed.ts';

type Factors = Record<string, number>;

/** A release whose forecasts are explained: a film of which nothing is known, and a factor for each group. */
function explained(thursday: [number, Factors], monday: [number, Factors]): WeekRelease {
  const meanOf = ([baseline, factors]: [number, Factors]): number =>
    Object.values(factors).reduce((product, factor) => product * factor, baseline);
  const release = testRelease('a', 'Alpha', meanOf(thursday), meanOf(monday));
  const explain = (
    forecast: WeekRelease['forecasts']['monday'],
    [baseline, factors]: [number, Factors],
  ): WeekRelease['forecasts']['monday'] => {
    const contributions = Object.entries(factors).map(([group, factor]) => ({ group, factor }));
    const rest = { reasons: [], chain: [], comparables: [] };
    return forecast && { ...forecast, explanation: { baseline, contributions, ...rest } };
  };
  return {
    ...release,
    forecasts: {
      thursday: explain(release.forecasts.thursday, thursday),
      monday: explain(release.forecasts.monday, monday),
    },
  };
}

describe('why a forecast has changed since Thursday', () => {
  it('is the group that moved most in the direction of the change', () => {
    const release = explained(
      [10_000, { distribution: 2, competition: 1.5, cast: 1 }],
      [10_000, { distribution: 2, competition: 1, cast: 1.2 }],
    );
    expect(whyChanged(release)).toBe('competition');
  });

  it('is what only Monday knows, by name when it went the same way', () => {
    const release = explained(
      [30_000, { distribution: 2 }],
      [20_000, { distribution: 2, screens: 2.4, 'american-start': 1.5 }],
    );
    expect(whyChanged({ ...release, screens: 700 })).toBe('screens');
    // Screens that are not known are no reason.
    expect(whyChanged(release)).toBe('american-start');
  });

  it('is screens that were estimated from shows, though nobody told them', () => {
    const release = explained([30_000, { film: 1 }], [20_000, { film: 1, screens: 2.4 }]);
    const { monday } = release.forecasts;
    const screens = { screens: 200, spread: 0.4, widestRival: null };
    const estimated = {
      ...release.forecasts,
      monday: monday && {
        ...monday,
        explanation: monday.explanation && { ...monday.explanation, facts: { screens } },
      },
    };
    expect(whyChanged({ ...release, forecasts: estimated })).toBe('screens');
  });

  it('is that what Monday brought was less than Thursday took for granted', () => {
    const release = explained([30_000, { film: 1 }], [15_000, { film: 0.99, screens: 1.2 }]);
    expect(whyChanged({ ...release, screens: 90 })).toBe(NEWS);
    expect(whyChanged(release)).toBe(NO_NEWS);
  });

  it('claims no screens that Monday did not have', () => {
    const release = explained([30_000, { film: 1 }], [15_000, { film: 0.99, 'american-start': 1.5 }]);
    expect(whyChanged(release)).toBe(NEWS_WITHOUT_SCREENS);
    expect(fr.factors.newsWithoutScreens).toMatch(/sans les copies/u);
    for (const text of [fr.factors.news, fr.since.waiting])
      expect(text).toMatch(/dont les copies|copies si /u);
  });

  it('weighs what Monday brought against what it makes superfluous', () => {
    const release = explained(
      [10_000, { distribution: 2, announcement: 2 }],
      [10_000, { distribution: 2.2, screens: 2 }],
    );
    expect(whyChanged({ ...release, screens: 700 })).toBe('distribution');
  });

  it('is nothing when no group stands out or a forecast is not explained', () => {
    const little = { season: 1.01, cast: 1.02, film: 1.02 };
    expect(whyChanged(explained([10_000, { season: 1, cast: 1, film: 1 }], [10_000, little]))).toBeNull();
    expect(whyChanged(testRelease('a', 'Alpha', 1_000, 2_000))).toBeNull();
    expect(whyChanged(testRelease('a', 'Alpha', null, 2_000))).toBeNull();
  });
});
