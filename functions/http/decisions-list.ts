import { app } from '@azure/functions';
import { decisionsView } from '../../shared/api/decision-view.ts';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { weekParameter } from '../../shared/api/input.ts';

/** What the manager has decided for a week, latest first. */
export const handler = endpoint(async (request, { operational }) =>
  ok(request, decisionsView(await operational.listDecisionHistory(weekParameter(request)))),
);

app.http('decisions-list', {
  methods: ['GET'],
  route: 'weeks/{week}/decisions',
  authLevel: 'anonymous',
  handler,
});
