import type { IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';

/** Throws `unknown-week` for a week without releases: nothing can be told of it. */
export function checkReleases(week: IsoDate, releases: readonly unknown[]): void {
  if (releases.length > 0) return;
  throw new NiabError('unknown-week', `Nothing is known of the week ${week}`, { field: 'week' });
}

/** Throws `conflict` once a week has begun. */
export function checkNotBegun(week: IsoDate, today: IsoDate): void {
  if (today < week) return;
  throw new NiabError('conflict', `The week ${week} has begun; its forecasts stand`, { field: 'week' });
}
