import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { roomsParameter, weekParameter } from '#shared/api/input.ts';
import { keptAnswer } from '#shared/api/kept-answer.ts';
import { programmeEvaluation } from '#shared/api/programme-evaluation.ts';
import { withPossibleHoldovers } from '#shared/api/holdovers.ts';
import { readWeekToChange } from '#shared/api/week-rows.ts';
import type { RoomFilms } from '#shared/domain/room-films.ts';

const evaluation = keptAnswer('evaluation', async ({ operational, clock }, week: string, rooms: RoomFilms) =>
  programmeEvaluation(
    rooms,
    await withPossibleHoldovers(operational, await readWeekToChange(operational, week, clock)),
  ),
);

/** What another programme of a week would bring, before it is decided; nothing is stored. */
export const handler = endpoint(async (request, caller) => {
  const rooms = roomsParameter(request);
  return okWith(request, await evaluation(caller, weekParameter(request), rooms));
});

app.http('programme-evaluation-get', {
  methods: ['GET'],
  route: 'weeks/{week}/evaluation',
  authLevel: 'anonymous',
  handler,
});
