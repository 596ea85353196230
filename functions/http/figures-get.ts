import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { figuresView } from '../../shared/api/figures-view.ts';
import { readWeeks, recentWeeks } from '../../shared/api/week-rows.ts';
import { parisDateOf } from '../../shared/domain/cinema-week.ts';

/** The money of the weeks, with growth and the year's sums. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const [weeks, settings] = await Promise.all([recentWeeks(operational, clock), operational.listSettings()]);
  const rows = await readWeeks(operational, weeks, 'decided weeks');
  return ok(request, figuresView(rows, settings, parisDateOf(clock.now())));
});

app.http('figures-get', { methods: ['GET'], route: 'figures', authLevel: 'anonymous', handler });
