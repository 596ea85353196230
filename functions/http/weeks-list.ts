import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { comingWeek, readWeeks, recentWeeks } from '../../shared/api/week-rows.ts';
import { weeksView } from '../../shared/api/weeks-view.ts';
import { parisDateOf } from '../../shared/domain/cinema-week.ts';

/** The weeks to choose from, oldest first; the coming one is there before anything is known of it. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const known = await recentWeeks(operational, clock);
  const weeks = [...new Set([...known, comingWeek(clock)])].sort();
  const [all, releases] = await Promise.all([
    readWeeks(operational, weeks),
    Promise.all(weeks.map(async (week) => (await operational.listReleases(week)).length)),
  ]);
  const counted = all.map((rows, i) => ({ rows, releases: releases[i] ?? 0 }));
  return ok(request, weeksView(counted, parisDateOf(clock.now())));
});

app.http('weeks-list', { methods: ['GET'], route: 'weeks', authLevel: 'anonymous', handler });
