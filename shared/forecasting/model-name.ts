import { featuresFrom } from '../features/catalogue.ts';
import type { Features } from '../features/contract.ts';

/**
 * The models of `ml/niab_ml/models.py`, each for both stages. There are two, so that no model can take unknown screens for few:
 * one knows no screens at all, the other learnt only from films whose screens are told.
 */
export const MODEL_NAMES = ['without-screens', 'with-screens'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** The inputs that only `with-screens` has, and always needs. */
export const SCREENS_FEATURES = featuresFrom('weekly chart');

/** The model that forecasts a film; where its screens are not sure, the other one has a say (`weightsOf`). */
export function modelFor({ screens }: Features): ModelName {
  return typeof screens === 'number' ? 'with-screens' : 'without-screens';
}

/** What makes screens sure, as the manifest tells it. */
interface Sure {
  /** Standard deviation of ln(screens) at which both models have as much to say. */
  spread: number;
  /** A start that is below this even if it is wider than told is small for sure. */
  small: number;
}

/**
 * How much each model has to say, together 1: the surer the screens are, the more the one that takes them for what they are. A
 * class of small starts is sure, though its number is not.
 */
export function weightsOf(features: Features, sure: Sure): Record<ModelName, number> {
  const known = weightOfScreens(features['screens'], features['screens_spread'] ?? 0, sure);
  return { 'without-screens': 1 - known, 'with-screens': known };
}

/** @param screens ln. */
function weightOfScreens(screens: Features[string] | undefined, spread: number, sure: Sure) {
  if (typeof screens !== 'number') return 0;
  return screens + spread < Math.log(sure.small) ? 1 : 1 / (1 + (spread / sure.spread) ** 2);
}
