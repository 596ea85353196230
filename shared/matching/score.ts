/** A piece of evidence that two entries are one film (`weight` > 0), or that they are not. */
export interface Reason {
  fact: MatchFact;
  /** How the two agree in the fact. */
  verdict: string;
  /** Added to the score: the logarithm, about, of how much likelier the verdict is of one film than of two. */
  weight: number;
}

export type MatchFact =
  | 'id'
  | 'said'
  | 'title'
  | 'original-title'
  | 'directors'
  | 'cast'
  | 'duration'
  | 'date'
  | 'distributor'
  | 'countries'
  | 'us-opening'
  | 'us-date';

export interface Comparison {
  /** Sum of the weights, and of the odds before anything is known. */
  score: number;
  reasons: Reason[];
}

/** A score as a probability, 0 to 1. */
export function confidenceOf(score: number): number {
  return Math.round(1_000 / (1 + Math.exp(-score))) / 1_000;
}

/** The sum of the weights and of the odds before anything is known. */
export function compared(before: number, reasons: Reason[]): Comparison {
  const score = reasons.reduce((sum, { weight }) => sum + weight, before);
  return { score: Math.round(score * 100) / 100, reasons };
}

/** A step of a table: what a difference of at most `most` says. */
export interface Step {
  verdict: string;
  most: number;
  weight: number;
}

/** The first step of a table that a difference does not exceed; the last one has no limit. */
export function within(fact: MatchFact, table: readonly Step[], difference: number): Reason {
  const step = table.find(({ most }) => difference <= most) ?? table.at(-1);
  return { fact, verdict: step?.verdict ?? 'unknown', weight: step?.weight ?? 0 };
}

/** Only what weighs something is a reason. */
export function reasonsOf(...reasons: readonly (readonly [MatchFact, string, number])[]): Reason[] {
  return reasons.flatMap(([fact, verdict, weight]) => (weight === 0 ? [] : [{ fact, verdict, weight }]));
}
