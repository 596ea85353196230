import { parisDateOf } from '../domain/cinema-week.ts';
import * as reads from '../storage/operational/reads.ts';
import type { History } from './contract/history.ts';
import type { Caller } from './endpoint.ts';
import { historyView } from './history-view.ts';
import { withHoldovers } from './holdovers.ts';
import { recentWeeks, rowReads, rowsOf } from './week-rows.ts';
import { cinemaReads } from '../storage/operational/cinema-reads.ts';

/** What was forecast and what came true in the weeks that are shown together, read by one request. */
export async function readHistory({
  operational,
  clock,
}: Pick<Caller, 'operational' | 'clock'>): Promise<History> {
  const recent = recentWeeks(clock);
  const { settings, sold, ...answers } = await operational.readAll({
    ...rowReads(recent),
    titles: reads.titles(recent.from, recent.to),
    ...cinemaReads(recent),
  });
  const known = [...new Set(answers.titles.map(({ week }) => week))];
  const cinema = { settings, sold, rentals: answers.rentals };
  const weeks = await withHoldovers(operational, rowsOf(known, answers), cinema);
  return historyView(weeks, answers.titles, cinema, parisDateOf(clock.now()));
}
