import { addDays, daysBetween, type IsoDate } from '../../domain/cinema-week.ts';
import type { ReleaseFacts, UsWeekend } from '../../domain/shapes/release.ts';
import type { Features } from '../contract.ts';

/** What the film did in US cinemas, on the weekends that were over before the run. */
export function americanStartFeatures(facts: ReleaseFacts, asOf: IsoDate): Features {
  const weekends = weekendsKnown(facts, asOf);
  const [opening] = weekends;
  const [latest, previous] = [weekends.at(-1), weekends.at(-2)];
  const best = weekends.reduce((most, { grossUsd }) => Math.max(most, grossUsd), 0);
  const theaters = weekends.reduce((most, weekend) => Math.max(most, weekend.theaters ?? 0), 0);
  return {
    us_opening: opening === undefined ? null : lnUsd(opening.grossUsd),
    us_best: opening === undefined ? null : lnUsd(best),
    us_total: opening === undefined ? null : lnUsd(weekends.reduce((sum, { grossUsd }) => sum + grossUsd, 0)),
    us_theaters: theaters === 0 ? null : Math.log(theaters),
    us_per_theater: opening === undefined ? null : perTheater(opening),
    us_multiplier:
      latest === undefined || previous === undefined
        ? null
        : lnUsd(latest.grossUsd) - lnUsd(previous.grossUsd),
    us_weeks: opening === undefined ? null : weekends.length,
    us_lead_days: leadDays(facts, opening?.friday ?? null, asOf),
  };
}

/** Its Sunday was over before the run's day. */
export function isUsWeekendOver(friday: IsoDate, asOf: IsoDate): boolean {
  return addDays(friday, 2) < asOf;
}

/** Oldest first. Where no weekend is listed, the opening alone may be known. */
function weekendsKnown(
  { usWeekends = [], usReleaseDate, usOpeningUsd }: ReleaseFacts,
  asOf: IsoDate,
): UsWeekend[] {
  const over = usWeekends.filter(({ friday }) => isUsWeekendOver(friday, asOf));
  if (over.length > 0 || usReleaseDate === null || usOpeningUsd === null) {
    return over.toSorted((a, b) => (a.friday < b.friday ? -1 : 1));
  }
  const opening = { friday: fridayOf(usReleaseDate), grossUsd: usOpeningUsd, theaters: null };
  return isUsWeekendOver(opening.friday, asOf) ? [opening] : [];
}

/** The Friday of a film's first weekend: many open on the Wednesday before it, some on a day of the weekend. */
function fridayOf(released: IsoDate): IsoDate {
  const weekday = new Date(`${released}T00:00:00Z`).getUTCDay();
  return addDays(released, ((7 - weekday) % 7) - 2);
}

/** Also where the date is known, but nothing of what it brought. */
function leadDays(
  { usReleaseDate, releaseDate }: ReleaseFacts,
  firstFriday: IsoDate | null,
  asOf: IsoDate,
): number | null {
  const started = usReleaseDate !== null && usReleaseDate < asOf ? usReleaseDate : firstFriday;
  return started === null ? null : Math.max(-30, Math.min(400, daysBetween(started, releaseDate)));
}

function perTheater({ grossUsd, theaters }: UsWeekend): number | null {
  return theaters === null || theaters === 0 ? null : Math.log((grossUsd + 1_000) / theaters);
}

/** A thousand more, so that a few dollars are no other world than a few hundred. */
function lnUsd(usd: number): number {
  return Math.log(usd + 1_000);
}

/** USD behind a feature that is made by `lnUsd`. */
export function usdOf(ln: number): number {
  return Math.round(Math.exp(ln) - 1_000);
}
