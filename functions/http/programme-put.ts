import { app } from '@azure/functions';
import { putProgrammeSchema } from '#shared/api/contract/changes.ts';
import { decideProgramme } from '#shared/api/decide-programme.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { ifMatch } from '#shared/api/if-match.ts';
import { bodyOf, weekParameter } from '#shared/api/input.ts';
import { publishSaved } from '#shared/api/publish-saved.ts';
import { weekAnswer } from '#shared/api/week-answer.ts';

/** The manager's decision for a week; answers the week as it stands then. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  const version = ifMatch(request);
  await decideProgramme(caller, week, await bodyOf(request, putProgrammeSchema), version);
  await publishSaved(caller);
  return okWith(request, await weekAnswer(caller, week));
});

app.http('programme-put', {
  methods: ['PUT'],
  route: 'weeks/{week}/programme',
  authLevel: 'anonymous',
  handler,
});
