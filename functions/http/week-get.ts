import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { weekParameter } from '../../shared/api/input.ts';
import { readWeek } from '../../shared/api/week-rows.ts';
import { weekView } from '../../shared/api/week-view.ts';

/** A week: releases with the forecasts of both stages, programme, money, result. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const rows = await readWeek(operational, weekParameter(request), clock);
  return ok(request, weekView(rows, clock.now()));
});

app.http('week-get', { methods: ['GET'], route: 'weeks/{week}', authLevel: 'anonymous', handler });
