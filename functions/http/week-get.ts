import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { weekParameter } from '#shared/api/input.ts';
import { weekAnswer } from '#shared/api/week-answer.ts';

/** A week: releases with the forecasts of both stages, programme, money, result. */
export const handler = endpoint(async (request, caller) =>
  okWith(request, await weekAnswer(caller, weekParameter(request))),
);

app.http('week-get', { methods: ['GET'], route: 'weeks/{week}', authLevel: 'anonymous', handler });
