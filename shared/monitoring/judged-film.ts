import type { ScoredFilm } from '../domain/metrics.ts';
import type { Features } from '../features/contract.ts';

/** Where films come from, as the model tells markets apart. */
export const MARKETS = ['french', 'american', 'other'] as const;
export type Market = (typeof MARKETS)[number];

/** A forecast beside what came true, with what slices ask of a film. */
export interface JudgedFilm extends ScoredFilm {
  market: Market;
}

/** Films by market and by the size that was forecast: the one that came true is not known when a week is looked at. */
export const SLICES = ['all', ...MARKETS, 'small', 'middle', 'large'] as const;
export type Slice = (typeof SLICES)[number];

/** Admissions of the forecast median at which the next group of sizes begins; as in `ml/niab_ml/size_groups.py`. */
const [MIDDLE_FROM, LARGE_FROM] = [20_000, 100_000];

export function isIn(slice: Slice, { market, forecast: { p50 } }: JudgedFilm): boolean {
  switch (slice) {
    case 'all':
      return true;
    case 'small':
      return p50 < MIDDLE_FROM;
    case 'middle':
      return p50 >= MIDDLE_FROM && p50 < LARGE_FROM;
    case 'large':
      return p50 >= LARGE_FROM;
    case 'french':
    case 'american':
    case 'other':
      return market === slice;
  }
}

/** The market as a forecast's features have it. */
export function marketOf(features: Features): Market {
  if (features['country_fr'] === 1) return 'french';
  return features['country_us'] === 1 ? 'american' : 'other';
}
