import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { comingWeek, recentWeeks, rowReads, rowsOf } from '../../shared/api/week-rows.ts';
import { weeksView } from '../../shared/api/weeks-view.ts';
import { parisDateOf } from '../../shared/domain/cinema-week.ts';
import * as reads from '../../shared/storage/operational/reads.ts';

/** The weeks to choose from, oldest first; the coming one is there before anything is known of it. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const recent = recentWeeks(clock);
  const { known, counts, ...answers } = await operational.readAll({
    ...rowReads(recent, 'decided weeks'),
    known: reads.weeks(recent.from, recent.to),
    counts: reads.releaseCounts(recent.from, recent.to),
  });
  const weeks = [...new Set([...known, comingWeek(clock)])].sort();
  return ok(request, weeksView(rowsOf(weeks, answers), counts, parisDateOf(clock.now())));
});

app.http('weeks-list', { methods: ['GET'], route: 'weeks', authLevel: 'anonymous', handler });
