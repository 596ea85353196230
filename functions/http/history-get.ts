import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { historyView } from '../../shared/api/history-view.ts';
import { readWeeks, recentWeeks } from '../../shared/api/week-rows.ts';
import { parisDateOf } from '../../shared/domain/cinema-week.ts';

/** What was forecast and what came true, week by week. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const weeks = await recentWeeks(operational, clock);
  const [first, last] = [weeks[0], weeks.at(-1)];
  const [rows, settings, releases] = await Promise.all([
    readWeeks(operational, weeks),
    operational.listSettings(),
    first === undefined || last === undefined ? [] : operational.listTitles(first, last),
  ]);
  return ok(request, historyView(rows, releases, settings, parisDateOf(clock.now())));
});

app.http('history-get', { methods: ['GET'], route: 'history', authLevel: 'anonymous', handler });
