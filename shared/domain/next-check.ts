const HOUR_MS = 3_600_000;
/** Something is due every week: a longer look ahead would find nothing new. */
const HOURS_AHEAD = 8 * 24;

/**
 * The next full hour from which something is due, so that nothing needs to be looked at before; at most eight days
 * ahead. Everything that is due is due from some full hour in Paris, which is a full hour in UTC as well.
 *
 * @param isDue whether something is due at an instant, as things stand.
 */
export function nextCheck(now: Date, isDue: (at: Date) => boolean): Date {
  if (isDue(now)) return now;
  const lastHour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  for (let hours = 1; hours < HOURS_AHEAD; hours += 1) {
    const at = new Date(lastHour + hours * HOUR_MS);
    if (isDue(at)) return at;
  }
  return new Date(lastHour + HOURS_AHEAD * HOUR_MS);
}
