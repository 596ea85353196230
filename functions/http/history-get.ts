import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { readHistory } from '../../shared/api/read-history.ts';

/** What was forecast and what came true, week by week. */
export const handler = endpoint(async (request, caller) => ok(request, await readHistory(caller)));

app.http('history-get', { methods: ['GET'], route: 'history', authLevel: 'anonymous', handler });
