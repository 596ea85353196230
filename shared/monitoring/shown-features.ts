import { FEATURES } from '../features/catalogue.ts';
import { ADMISSIONS } from './feature-table.ts';

/** `week-share`: share of what the new films of a week usually draw together, which is the market level (`shared/features/market.ts`). */
export type ShownUnit =
  'admissions' | 'week-share' | 'screens' | 'dollars' | 'minutes' | 'films' | 'years' | 'share' | 'number';

/** In what a feature's values are shown. */
export interface ShownScale {
  /** `ln`: values are natural logarithms of the unit. */
  scale: 'ln' | 'plain';
  unit: ShownUnit;
}

/** What films drew, beside the features. */
export const DRAWN = 'admissions';

/** Shown whether they move or not: what a reader knows of films. */
export const ALWAYS_SHOWN = [
  DRAWN,
  'screens',
  'us_opening',
  'duration',
  'distributor_mean',
  'distributor_films',
  'director_mean',
  'director_films',
  'lead_mean',
  'lead_films',
  'family_last',
  'rivals',
  'rivals_best',
];

const BY_UNIT: Record<string, ShownScale> = {
  'ln rel': { scale: 'ln', unit: 'week-share' },
  'ln USD': { scale: 'ln', unit: 'dollars' },
  ln: { scale: 'ln', unit: 'number' },
  minutes: { scale: 'plain', unit: 'minutes' },
  films: { scale: 'plain', unit: 'films' },
  years: { scale: 'plain', unit: 'years' },
  '0/1': { scale: 'plain', unit: 'share' },
  '0–1': { scale: 'plain', unit: 'share' },
};

/** Counts whose unit says no more than that. */
const OF_FILMS = ['distributor_films', 'director_films', 'lead_films', 'rivals'];

export function scaleOf(name: string): ShownScale {
  if (name === DRAWN) return { scale: 'ln', unit: 'admissions' };
  if (name === 'screens') return { scale: 'ln', unit: 'screens' };
  if (OF_FILMS.includes(name)) return { scale: 'plain', unit: 'films' };
  const unit = FEATURES.find((feature) => feature.name === name)?.unit ?? '';
  return BY_UNIT[unit] ?? { scale: 'plain', unit: 'number' };
}

/** The name of a check's feature as it is shown. */
export const shownName = (feature: string): string => (feature === ADMISSIONS ? DRAWN : feature);
