import type { Stage } from '../domain/cinema-week.ts';
import { featuresFrom } from '../features/catalogue.ts';
import type { Features } from '../features/contract.ts';

/**
 * The models of `ml/niab_ml/models.py`. Monday has two, so that no model can take unknown screens for few: `monday`
 * knows no screens at all, `monday-with-screens` learnt only from films whose screens are known.
 */
export const MODEL_NAMES = ['thursday', 'monday', 'monday-with-screens'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** The inputs that only `monday-with-screens` has, and always needs. */
export const SCREENS_FEATURES = featuresFrom('weekly chart').filter((name) => name !== 'screens_spread');

/** The model that forecasts a film at a stage. */
export function modelFor(stage: Stage, features: Features): ModelName {
  return stage === 'monday' && typeof features['screens'] === 'number' ? 'monday-with-screens' : stage;
}
