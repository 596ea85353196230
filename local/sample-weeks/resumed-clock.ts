import { addDays } from '#shared/domain/cinema-week.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { SAMPLE_WEEKS } from './sample-films.ts';

/** What has instants of when it was stored. */
export type Stored = Pick<
  OperationalStore,
  'listRuns' | 'listDecisionHistory' | 'listCinemaTickets' | 'listSettings'
>;

/** The week after the sample weeks can be decided as well. */
const WEEKS = [...SAMPLE_WEEKS, addDays(SAMPLE_WEEKS.at(-1) ?? '', 7)];

/**
 * Where the simulated clock goes on after a start: at the last instant that an earlier start has stored, so that what is
 * saved next is not dated before it; from `earliest` where nothing is later, to `latest` at most.
 */
export async function resumedAt(stored: Stored, earliest: Date, latest: Date): Promise<Date> {
  const [from, to] = [WEEKS[0] ?? '', WEEKS.at(-1) ?? ''];
  const [runs, tickets, settings, ...decisions] = await Promise.all([
    stored.listRuns(from, to),
    stored.listCinemaTickets(from, to),
    stored.listSettings(),
    ...WEEKS.map((week) => stored.listDecisionHistory(week)),
  ]);
  const instants = [
    ...runs.flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt ?? startedAt]),
    ...tickets.map(({ enteredAt }) => enteredAt),
    ...settings.flatMap(({ changedAt }) => changedAt ?? []),
    ...decisions.flat().map(({ decidedAt }) => decidedAt),
  ].map((instant) => Date.parse(instant));
  // Not the same instant again: what is saved next comes after.
  const resumed = Math.max(earliest.getTime(), ...instants.map((instant) => instant + 1));
  return new Date(Math.min(resumed, latest.getTime()));
}
