import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { roomsParameter, weekParameter } from '../../shared/api/input.ts';
import { programmeEvaluation } from '../../shared/api/programme-evaluation.ts';
import { readWeek } from '../../shared/api/week-rows.ts';

/** What another programme of a week would bring, before it is decided; nothing is stored. */
export const handler = endpoint(async (request, { operational, clock }) => {
  const rooms = roomsParameter(request);
  const rows = await readWeek(operational, weekParameter(request), clock);
  return ok(request, programmeEvaluation(rooms, rows));
});

app.http('programme-evaluation-get', {
  methods: ['GET'],
  route: 'weeks/{week}/evaluation',
  authLevel: 'anonymous',
  handler,
});
