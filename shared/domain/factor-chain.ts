import type { Contribution, FactorStep, ForecastExplanation } from './shapes/forecast.ts';

/** Admissions change by less than this: no reason of its own. */
const WORTH_A_LINE = Math.log(1.08);
const LINES = 6;

/** The strongest factors first, the rest as one; they multiply from the baseline to the forecast. */
export function factorChain({
  baseline,
  contributions,
}: Pick<ForecastExplanation, 'baseline' | 'contributions'>): FactorStep[] {
  const inOrder = byStrength(contributions);
  const told = inOrder.filter(isWorthTelling).slice(0, LINES);
  const others = inOrder.slice(told.length).reduce((product, { factor }) => product * factor, 1);
  let reached = baseline;
  return [...told, ...(inOrder.length > told.length ? [{ group: null, factor: others }] : [])].map(
    ({ group, factor }) => {
      const from = reached;
      reached *= factor;
      return { group, factor, from, to: reached };
    },
  );
}

/** The factors that change the forecast noticeably, the strongest first. */
export function reasonsOf(contributions: readonly Contribution[]): Contribution[] {
  return byStrength(contributions).filter(isWorthTelling);
}

function isWorthTelling({ factor }: Contribution): boolean {
  return strength(factor) >= WORTH_A_LINE;
}

function byStrength(contributions: readonly Contribution[]): Contribution[] {
  return contributions.toSorted((a, b) => strength(b.factor) - strength(a.factor));
}

function strength(factor: number): number {
  return Math.abs(Math.log(factor));
}
