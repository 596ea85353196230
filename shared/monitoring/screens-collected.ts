import { featuresFrom } from '../features/catalogue.ts';
import type { SeenFilm } from './feature-table.ts';

/** The features that screens make known. */
export const OF_SCREENS: ReadonlySet<string> = new Set(featuresFrom('weekly chart'));

/** Somebody may have told those of a film or two. */
const FEWEST_KNOWN = 0.05;

/**
 * Whether runs learn screens here, by films as Monday's runs saw them. Most sites do not tell screens before the release: a service
 * that asks no others has none, and nothing has happened to its films.
 */
export function areScreensCollected(films: readonly Pick<SeenFilm, 'features'>[]): boolean {
  const known = films.filter(({ features }) => !Number.isNaN(features['screens'] ?? NaN));
  return known.length >= FEWEST_KNOWN * films.length;
}
