import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';

export const NOTHING_TOLD: ToldFacts = { screens: null, usOpening: null };

export function isNothing({ screens, usOpening }: ToldFacts): boolean {
  return screens === null && usOpening === null;
}

export function isSameTold(one: ToldFacts, other: ToldFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
