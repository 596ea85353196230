import { daysBetween } from '../../domain/cinema-week.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import type { ToldFacts } from '../../domain/shapes/told-facts.ts';

/** Many films open on the Wednesday before their first weekend, some on a day of it. */
const SAME_WEEKEND_DAYS = 2;

/**
 * A film's facts with the US opening that was told: one of its weekends, instead of what a site says of the same, and the
 * opening that the sites do not know. Whether that weekend was over before a run's day, the features ask as of any: so it
 * is no figure of an earlier opening.
 */
export function withUsOpening<F extends ReleaseFacts>(facts: F, told: ToldFacts | undefined): F {
  const opening = told?.usOpening ?? null;
  if (opening === null) return facts;
  const { friday, grossUsd } = opening;
  const { usWeekends = [], usReleaseDate, usOpeningUsd } = facts;
  const others = usWeekends.filter((weekend) => weekend.friday !== friday);
  const isOpening =
    usReleaseDate === null || Math.abs(daysBetween(usReleaseDate, friday)) <= SAME_WEEKEND_DAYS;
  return {
    ...facts,
    usWeekends: [...others, opening].toSorted((a, b) => a.friday.localeCompare(b.friday)),
    usReleaseDate: usReleaseDate ?? friday,
    usOpeningUsd: isOpening ? (usOpeningUsd ?? grossUsd) : usOpeningUsd,
  };
}
