import { GAP_FACTS, type Gaps } from '#shared/v1/prediction/gaps.ts';
import type { Sight, Stretch } from '#shared/v1/prediction/widen-interval.ts';
import { AS_LISTED, CASES, WIDENED } from './cases.ts';
import type { CaseForecast } from './case-forecast.ts';
import { missedBy, stretchFor, type Missed } from './stretch.ts';

/** Forecasts of a case from which factors are fitted. */
const ENOUGH = 30;

/** What a case does to the intervals of the films that it shows. */
export interface Compared {
  name: string;
  /** A film counts by each model that forecasts it. */
  forecasts: number;
  /** Of the same films as listed; where films are really so, of all. */
  usual: Missed;
  shown: Missed;
  /** Medians of ln(p90 / p10). */
  usualWidth: number;
  shownWidth: number;
  stretch: Stretch;
  widened: Missed;
}

/** Forecasts of one sight by case. */
export function byCase(forecasts: readonly CaseForecast[], sight: Sight): Map<string, CaseForecast[]> {
  const own = forecasts.filter(({ model }) => model === sight);
  return Map.groupBy(own, (forecast) => forecast.case);
}

/**
 * The factors with which each end of a case's intervals is missed as rarely as usual. A case with more gaps than another gets no
 * less; one of few films gets no more either.
 */
export function fittedStretches(cases: ReadonlyMap<string, readonly CaseForecast[]>): Map<string, Stretch> {
  const fitted = new Map<string, Stretch>();
  for (const [name, { gaps }] of WIDENED) {
    const films = cases.get(name) ?? [];
    const own =
      films.length < ENOUGH ? { below: 1, above: 1 } : stretchFor(films, missedBy(usualOf(name, cases)));
    const less = [...fitted].filter(([other]) => isPartOf(WIDENED.get(other)?.gaps ?? {}, gaps));
    const most = (side: keyof Stretch): number =>
      Math.max(own[side], ...less.map(([, stretch]) => stretch[side]));
    fitted.set(name, { below: most('below'), above: most('above') });
  }
  return fitted;
}

function isPartOf(few: Partial<Gaps>, many: Partial<Gaps>): boolean {
  return GAP_FACTS.every((fact) => few[fact] === undefined || few[fact] === many[fact]);
}

/** @param stretches by case; a case that has none stays as it is. */
export function compared(
  cases: ReadonlyMap<string, readonly CaseForecast[]>,
  stretches: ReadonlyMap<string, Stretch>,
): Compared[] {
  return [...cases].map(([name, films]) => {
    const usual = usualOf(name, cases);
    const stretch = stretches.get(name) ?? { below: 1, above: 1 };
    return {
      name,
      forecasts: films.length,
      usual: missedBy(usual),
      shown: missedBy(films),
      usualWidth: medianWidth(usual),
      shownWidth: medianWidth(films),
      stretch,
      widened: missedBy(films, stretch),
    };
  });
}

function usualOf(name: string, cases: ReadonlyMap<string, readonly CaseForecast[]>): readonly CaseForecast[] {
  const all = cases.get(AS_LISTED) ?? [];
  if (CASES.get(name)?.isOfAnyFilm === false) return all;
  const id = ({ model, row }: CaseForecast): string => `${model} ${row}`;
  const shown = new Set(cases.get(name)?.map(id));
  return all.filter((film) => shown.has(id(film)));
}

function medianWidth(films: readonly CaseForecast[]): number {
  const widths = films.map(({ p10, p90 }) => Math.log(p90 / p10)).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? NaN;
}
