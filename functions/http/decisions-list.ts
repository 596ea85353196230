import { app } from '@azure/functions';
import { decisionsView } from '#shared/api/decision-view.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { weekParameter } from '#shared/api/input.ts';
import { keptAnswer } from '#shared/api/kept-answer.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import * as reads from '#shared/storage/operational/reads.ts';

const decisions = keptAnswer('decisions', async ({ operational }, week: string) => {
  const before = addWeeks(week, -1);
  const { history, titles } = await operational.readAll({
    history: reads.decisionHistory(week),
    titles: reads.titles(before, before),
  });
  return decisionsView(history, titles);
});

/** What the manager has decided for a week, latest first. */
export const handler = endpoint(async (request, caller) =>
  okWith(request, await decisions(caller, weekParameter(request))),
);

app.http('decisions-list', {
  methods: ['GET'],
  route: 'weeks/{week}/decisions',
  authLevel: 'anonymous',
  handler,
});
