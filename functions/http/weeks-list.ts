import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { comingWeek, readWeeks, recentWeeks } from '../../shared/api/week-rows.ts';
import { weeksView } from '../../shared/api/weeks-view.ts';
import { parisDateOf } from '../../shared/domain/cinema-week.ts';

/** The weeks to choose from, oldest first; the coming one is there before anything is known of it. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const known = await recentWeeks(operational, clock);
  const weeks = [...new Set([...known, comingWeek(clock)])].sort();
  const today = parisDateOf(clock.now());
  const [rows, counts] = await Promise.all([
    readWeeks(operational, weeks, 'decided weeks'),
    operational.countReleases(),
  ]);
  return ok(request, weeksView(rows, counts, today));
});

app.http('weeks-list', { methods: ['GET'], route: 'weeks', authLevel: 'anonymous', handler });
