import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { matchesAnswer } from '#shared/api/matches-view.ts';

/** Pairs of films that may be one, those that wait for a word first. */
export const handler = endpoint(async (request, caller) => okWith(request, await matchesAnswer(caller)));

app.http('matches-list', { methods: ['GET'], route: 'matches', authLevel: 'anonymous', handler });
