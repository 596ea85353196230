/** The steps of the tour, in order; the number of one stands in the address, from 1. */
export const STEPS = ['answer', 'certainty', 'decision', 'afterwards'] as const;

export type Step = (typeof STEPS)[number];

/** An address may say anything: what is no step is the first. */
export function stepNumber(said: string): number {
  const number = Number(said);
  return Number.isInteger(number) && number >= 1 && number <= STEPS.length ? number : 1;
}
