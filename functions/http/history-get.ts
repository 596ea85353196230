import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { historyView } from '../../shared/api/history-view.ts';
import { recentWeeks, rowReads, rowsOf } from '../../shared/api/week-rows.ts';
import { parisDateOf } from '../../shared/domain/cinema-week.ts';
import * as reads from '../../shared/storage/operational/reads.ts';

/** What was forecast and what came true, week by week. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const recent = recentWeeks(clock);
  const { titles, settings, ...answers } = await operational.readAll({
    ...rowReads(recent),
    titles: reads.titles(recent.from, recent.to),
    settings: reads.settings(),
  });
  const known = [...new Set(titles.map(({ week }) => week))];
  return ok(request, historyView(rowsOf(known, answers), titles, settings, parisDateOf(clock.now())));
});

app.http('history-get', { methods: ['GET'], route: 'history', authLevel: 'anonymous', handler });
