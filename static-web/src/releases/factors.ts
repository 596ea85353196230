/** The chain of factors from a film of which nothing is known to the forecast. Pure. */
import type { WeekRelease } from '../../../shared/api/contract.ts';

type Explanation = NonNullable<NonNullable<WeekRelease['forecasts']['monday']>['explanation']>;

/** Admissions change by less than this: no reason of its own. */
const WORTH_A_LINE = Math.log(1.08);
const LINES = 6;

export interface Step {
  /** A group of features; null for all that have no line of their own. */
  group: string | null;
  factor: number;
  /** National admissions before and after. */
  from: number;
  to: number;
}

export interface Chain {
  start: number;
  steps: Step[];
  end: number;
}

/** The strongest factors first, the rest as one; they multiply from the start to the end. */
export function chainOf({ baseline, contributions }: Explanation): Chain {
  const inOrder = byStrength(contributions);
  const told = inOrder.filter(({ factor }) => strength(factor) >= WORTH_A_LINE).slice(0, LINES);
  const others = inOrder.slice(told.length).reduce((product, { factor }) => product * factor, 1);
  const factors = [...told, ...(inOrder.length > told.length ? [{ group: null, factor: others }] : [])];
  let reached = baseline;
  const steps = factors.map(({ group, factor }) => {
    const from = reached;
    reached *= factor;
    return { group, factor, from, to: reached };
  });
  return { start: baseline, steps, end: reached };
}

type Contribution = Explanation['contributions'][number];

/** What raises the forecast and what lowers it, the strongest first. */
export function forAndAgainst({ contributions }: Explanation): {
  speaksFor: Contribution[];
  speaksAgainst: Contribution[];
} {
  const worth = byStrength(contributions).filter(({ factor }) => strength(factor) >= WORTH_A_LINE);
  return {
    speaksFor: worth.filter(({ factor }) => factor > 1),
    speaksAgainst: worth.filter(({ factor }) => factor < 1),
  };
}

function byStrength(contributions: readonly Contribution[]): Contribution[] {
  return contributions.toSorted((a, b) => strength(b.factor) - strength(a.factor));
}

function strength(factor: number): number {
  return Math.abs(Math.log(factor));
}
