import type { MatchFact, MatchReason } from '../domain/shapes/match.ts';

export type { MatchReason };

export interface Comparison {
  /** Sum of the weights, and of the odds before anything is known. */
  score: number;
  reasons: MatchReason[];
}

/** A score as a probability, 0 to 1. */
export function confidenceOf(score: number): number {
  return Math.round(1_000 / (1 + Math.exp(-score))) / 1_000;
}

/** The sum of the weights and of the odds before anything is known. */
export function compared(before: number, reasons: MatchReason[]): Comparison {
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
export function within(fact: MatchFact, table: readonly Step[], difference: number): MatchReason {
  const step = table.find(({ most }) => difference <= most) ?? table.at(-1);
  return { fact, verdict: step?.verdict ?? 'unknown', weight: step?.weight ?? 0 };
}

/** Only what weighs something is a reason. */
export function reasonsOf(...reasons: readonly (readonly [MatchFact, string, number])[]): MatchReason[] {
  return reasons.flatMap(([fact, verdict, weight]) => (weight === 0 ? [] : [{ fact, verdict, weight }]));
}
