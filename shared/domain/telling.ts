import { parisDateOf, type IsoDate, type IsoInstant } from './cinema-week.ts';
import type { ForecastNumbers } from './shapes/forecast.ts';
import type { ToldFacts } from './shapes/told-facts.ts';

/** Bytes of a file of what is told of a week's films. */
export const LARGEST_FACTS_FILE = 262_144;

/** What was told of a film of a week at a time; nothing where all was taken back. */
export interface Telling {
  week: IsoDate;
  filmId: string;
  /** Its place among all that was told of the week, from 1. */
  revision: number;
  facts: ToldFacts;
  toldAt: IsoInstant;
  toldBy: string | null;
}

/** Whether anything is told: of a film of which all was taken back nothing is. */
export function tellsAnything({ screens, usOpening }: ToldFacts): boolean {
  return screens !== null || usOpening !== null;
}

/**
 * Those that a forecast follows: something is told, and it was told before the week began.
 *
 * @param tellings the latest of each film.
 */
export function holdingTellings(tellings: readonly Telling[]): Telling[] {
  return tellings.filter(
    ({ week, facts, toldAt }) => tellsAnything(facts) && parisDateOf(new Date(toldAt)) < week,
  );
}

/** The revision of a week: of its latest telling, whatever it took back; 0 while nothing was told. */
export function revisionOf(tellings: readonly Pick<Telling, 'revision'>[]): number {
  return Math.max(0, ...tellings.map(({ revision }) => revision));
}

/**
 * Of each film, at each stage and by each model, the forecast that its manager counts with: the latest with what was told
 * where something is told that holds, else the automatic one.
 *
 * @param tellings the latest of each film of these weeks.
 */
export function heldForecasts<F extends ForecastNumbers>(
  forecasts: readonly F[],
  tellings: readonly Telling[],
): F[] {
  const told = new Set(holdingTellings(tellings).map(filmKey));
  const held = new Map<string, F>();
  for (const forecast of forecasts) {
    const { stage, modelVersion, revision } = forecast;
    if (revision > 0 && !told.has(filmKey(forecast))) continue;
    const key = [filmKey(forecast), stage, modelVersion].join('\n');
    const other = held.get(key);
    if (other === undefined || other.revision <= revision) held.set(key, forecast);
  }
  return [...held.values()];
}

/**
 * Of forecasts that are held those that know all that is told: automatic ones where nothing is, else those of the revision
 * of the week. What is told of one film is news for its rivals of which something is told.
 */
export function upToDateForecasts<F extends ForecastNumbers>(
  held: readonly F[],
  tellings: readonly Telling[],
): F[] {
  const told = new Set(holdingTellings(tellings).map(filmKey));
  const revisions = new Map(
    [...Map.groupBy(tellings, ({ week }) => week)].map(([week, own]) => [week, revisionOf(own)]),
  );
  return held.filter(
    (forecast) => forecast.revision === (told.has(filmKey(forecast)) ? revisions.get(forecast.week) : 0),
  );
}

/** Those of what the sites say alone. */
export function automaticForecasts<F extends ForecastNumbers>(forecasts: readonly F[]): F[] {
  return forecasts.filter(({ revision }) => revision === 0);
}

function filmKey({ week, filmId }: Pick<Telling, 'week' | 'filmId'>): string {
  return `${week}\n${filmId}`;
}
