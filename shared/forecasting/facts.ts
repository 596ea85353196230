import { screensKnown } from '../domain/screens-known.ts';
import { reasonsOf } from '../domain/factor-chain.ts';
import type { Contribution } from '../domain/shapes/forecast.ts';
import type { ForecastFacts } from '../domain/shapes/forecast-facts.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { usdOf } from '../features/groups/american-start.ts';
import { canonicalFilm } from '../features/canonical-film.ts';
import type { Features } from '../features/contract.ts';
import type { StatReader } from '../features/reading.ts';
import { predecessorOf } from '../features/groups/family.ts';
import { key } from '../features/keys.ts';
import type { PastFilm } from '../features/stat.ts';
import { canonicalPeople } from '../features/vocabulary/people.ts';

export interface FilmWithFeatures {
  facts: ReleaseFacts;
  features: Features;
  /** Title of the strongest other new film of the week, as the run knew them. */
  strongestRival?: string | null;
  /** Screens of the widest start among them; null when none is known. */
  widestRival?: number | null;
}

/**
 * The facts behind those factors that are worth telling, from what the forecast was made of: the film's features and
 * the track records as of the run's day.
 */
export function factsBehind(
  film: FilmWithFeatures,
  contributions: readonly Contribution[],
  past: StatReader,
): ForecastFacts {
  const told = new Set(reasonsOf(contributions).map(({ group }) => group));
  const known = Object.entries({
    ...ofTheWeek(film),
    ...ofTheRecords(film),
    ...ofTheFilm(film, past),
  }).filter(([group, fact]) => told.has(group) && fact !== undefined);
  return Object.fromEntries(known);
}

function ofTheWeek({ features, strongestRival = null }: FilmWithFeatures): ForecastFacts {
  const { rivals, rivals_stronger: stronger, public_holidays: publicHolidays } = features;
  const { fete_du_cinema: fete, printemps_du_cinema: printemps, school_holidays: schoolHolidays } = features;
  const change = features['market_last_weeks'];
  return {
    ...(isKnown(rivals) && { competition: { rivals, stronger: stronger ?? 0, strongest: strongestRival } }),
    season: {
      schoolHolidays: schoolHolidays ?? null,
      publicHolidays: publicHolidays ?? 0,
      event: fete === 1 ? 'fete-du-cinema' : printemps === 1 ? 'printemps-du-cinema' : null,
    },
    ...(isKnown(change) && { market: { change: Math.exp(change) - 1 } }),
  };
}

/** Sizes that the track records let expect; features are relative to the market level. */
function ofTheRecords({ features }: FilmWithFeatures): ForecastFacts {
  const { market_level: level, distributor_mean: mean, distributor_films: films } = features;
  const { rough_strength: strength, group_genre_mean: kind } = features;
  if (!isKnown(level)) return {};
  const size = (relative: number): number => Math.round(Math.exp(relative + level));
  return {
    ...(isKnown(mean) && { distribution: { films: films ?? 0, typical: size(mean) } }),
    ...(isKnown(strength) && { 'overall-strength': { typical: size(strength) } }),
    ...(isKnown(kind) && { film: { typical: size(kind) } }),
  };
}

/** What is known late is told where the model had it: its features tell that it did. */
function ofTheFilm(
  { facts, features, widestRival = null }: FilmWithFeatures,
  past: StatReader,
): ForecastFacts {
  const { us_opening: opening } = features;
  const early = [features['announced_early_allocine'], features['announced_early_jpbox']].filter(isKnown);
  const predecessor = predecessorOf(canonicalFilm(facts), past);
  return {
    director: person('director', facts.directors, past),
    cast: person('actor', facts.cast, past),
    franchise: {
      predecessor: predecessor === null ? null : summary(predecessor),
      isSequel: (features['family_people'] ?? 0) > 0,
    },
    'american-start': { openingUsd: isKnown(opening) ? usdOf(opening) : null },
    ...screensOf(features, widestRival),
    ...(early.length > 0 && {
      announcement: { earlierThan: (1 + early.reduce((sum, each) => sum + each, 0) / early.length) / 2 },
    }),
  };
}

/** As the model had them: what was told or estimated, for Monday what the sites say. */
function screensOf(features: Features, widestRival: number | null): Pick<ForecastFacts, 'screens'> {
  const { screens, screens_spread: spread, wide_start: wide } = features;
  if (wide === 1) {
    const { screens: middle, spread: unsure } = screensKnown({ kind: 'wide' });
    // Its rivals' copies move nothing: there is no number to compare them with.
    return { screens: { screens: middle, spread: unsure, widestRival: null } };
  }
  return isKnown(screens)
    ? { screens: { screens: Math.round(Math.exp(screens)), spread: spread ?? 0, widestRival } }
    : {};
}

/** Of those named the one with the biggest film; without any on record the first; null when nobody is named. */
function person(
  role: 'director' | 'actor',
  names: readonly string[],
  past: StatReader,
): ForecastFacts['cast'] {
  const known = names.flatMap((name) => {
    const [canonical] = canonicalPeople([name]);
    if (canonical === undefined) return [];
    const stat = past.stat(key(role, canonical));
    return [{ name, films: stat?.n ?? 0, x: stat?.best ?? -Infinity, best: stat?.bestFilm ?? null }];
  });
  const [first] = known.toSorted((a, b) => b.x - a.x);
  if (first === undefined) return null;
  return { name: first.name, films: first.films, best: first.best === null ? null : summary(first.best) };
}

function summary({ title, year, firstWeekAdmissions }: PastFilm) {
  return { title, year, firstWeekAdmissions };
}

function isKnown(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
