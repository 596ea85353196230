import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { keptAnswer } from '#shared/api/kept-answer.ts';
import { withHoldovers } from '#shared/api/holdovers.ts';
import { originsOf } from '#shared/domain/local-demand/origin.ts';
import { withFilmsToChooseFrom } from '#shared/api/shown-forecasts.ts';
import { comingWeek, recentWeeks } from '#shared/api/week-rows.ts';
import { cinemaReads } from '#shared/storage/operational/cinema-reads.ts';
import { weeksView } from '#shared/api/weeks-view.ts';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import * as reads from '#shared/storage/operational/reads.ts';

const list = keptAnswer('weeks', async ({ operational, clock, demonstration }) => {
  const { from, to } = recentWeeks(clock);
  const coming = comingWeek(clock);
  const answers = await operational.readAll({
    releases: reads.releaseCounts(from, to),
    plans: reads.plans(from, to),
    decisions: reads.decisions(from, to),
    forecasts: reads.shownForecastNumbers(coming, to),
    told: reads.toldFacts(coming, to),
    titles: reads.titles(coming, to),
    ...cinemaReads({ from: coming, to }),
  });
  const plans = answers.plans.filter(({ week }) => week >= coming);
  const forecasts = await withFilmsToChooseFrom(operational, plans, answers.forecasts);
  const weeks = [...new Set([...answers.releases.keys(), coming])].sort();
  const decided = answers.decisions
    .filter(({ week }) => week >= coming)
    .map((decision) => ({
      ...{ week: decision.week, decision, origins: originsOf(answers.titles) },
      forecasts: forecasts.filter(({ week }) => week === decision.week),
    }));
  const holdovers = await withHoldovers(operational, decided, answers);
  return weeksView(weeks, { ...answers, forecasts, holdovers }, parisDateOf(clock.now()), demonstration);
});

/** The weeks to choose from, oldest first; the coming one is there before anything is known of it. */
export const handler = endpoint(async (request, caller) => okWith(request, await list(caller)));

app.http('weeks-list', { methods: ['GET'], route: 'weeks', authLevel: 'anonymous', handler });
