import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { keptAnswer } from '#shared/api/kept-answer.ts';
import { readHistory } from '#shared/api/read-history.ts';

const history = keptAnswer('history', readHistory);

/** What was forecast and what came true, week by week. */
export const handler = endpoint(async (request, caller) => okWith(request, await history(caller)));

app.http('history-get', { methods: ['GET'], route: 'history', authLevel: 'anonymous', handler });
