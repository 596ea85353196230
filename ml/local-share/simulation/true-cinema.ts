import { CLASSES } from '../coverage.ts';
import { normalQuantile } from '#shared/domain/normal.ts';
import type { Random } from '#shared/seeded-random.ts';

/** A cinema as it is, which nobody knows: its mean share of national admissions, at 300,000 of them. */
export interface TrueCinema {
  share: number;
  random: Random;
}

const [LEAST_SHARE, GREATEST_SHARE] = [1 / 4_000, 1 / 500];
const REFERENCE = 300_000;
/** Percent more tickets for a percent more admissions, and the standard deviation of ln noise of each class of size, as in the real cinema. */
const ELASTICITY = 0.9;
const SPREADS: Record<(typeof CLASSES)[number], number> = {
  0: 1.08,
  20_000: 0.52,
  100_000: 0.44,
  300_000: 0.31,
};

/** A cinema whose share is drawn so that each order of size is as likely. */
export function drawCinema(random: Random): TrueCinema {
  return { share: LEAST_SHARE * (GREATEST_SHARE / LEAST_SHARE) ** random(), random };
}

/** People who want to see a film with so many national admissions, seats not considered. */
export function drawDemand({ share, random }: TrueCinema, admissions: number): number {
  const spread = spreadOf(admissions);
  const noise = Math.exp(spread * normalQuantile(random()) - spread ** 2 / 2);
  return Math.round(share * REFERENCE * (admissions / REFERENCE) ** ELASTICITY * noise);
}

function spreadOf(admissions: number): number {
  return SPREADS[CLASSES.findLast((from) => admissions >= from) ?? 0];
}
