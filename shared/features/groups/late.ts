import { addDays, daysBetween, type IsoDate, type Stage } from '../../domain/cinema-week.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { yieldExpectation } from '../expectation.ts';
import type { StatReader } from '../reading.ts';

/** Facts that come late: American start, screens. Monday's run may know what Thursday's cannot. */
export function lateFeatures(
  film: CanonicalFilm,
  others: readonly CanonicalFilm[],
  stage: Stage,
  asOf: IsoDate,
  records: StatReader,
): Features {
  const { facts } = film;
  const monday = stage === 'monday';
  const opening = monday ? knownUsOpening(facts, asOf) : null;
  const lead = facts.usReleaseDate === null ? null : daysBetween(facts.usReleaseDate, facts.releaseDate);
  const screens = monday && facts.screens !== null && facts.screens > 0 ? Math.log(facts.screens) : null;
  const widest = mostScreens(others.map((other) => other.facts));
  return {
    us_opening: opening === null ? null : Math.log(opening + 1_000),
    us_lead_days: monday && opening !== null && lead !== null ? Math.max(-30, Math.min(400, lead)) : null,
    screens,
    screens_rivals: screens === null ? null : screens - Math.log(widest ?? Math.exp(screens)),
    screens_expectation: screens === null ? null : screens + yieldExpectation(records, film),
  };
}

/** Screens of the widest start among a week's other new films; null if none is known. */
export function mostScreens(others: readonly ReleaseFacts[]): number | null {
  const known = others.flatMap(({ screens }) => (screens !== null && screens > 0 ? [screens] : []));
  return known.length === 0 ? null : Math.max(...known);
}

/** The American opening weekend, if its Sunday was over before the run. */
function knownUsOpening({ usReleaseDate, usOpeningUsd }: ReleaseFacts, asOf: IsoDate): number | null {
  if (usReleaseDate === null || usOpeningUsd === null) return null;
  const weekday = new Date(`${usReleaseDate}T00:00:00Z`).getUTCDay();
  const sunday = addDays(usReleaseDate, (7 - weekday) % 7);
  return sunday < asOf ? usOpeningUsd : null;
}
