import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { figuresView } from '#shared/api/figures-view.ts';
import { keptAnswer } from '#shared/api/kept-answer.ts';
import { withHoldovers } from '#shared/api/holdovers.ts';
import { withFilmsToChooseFrom } from '#shared/api/shown-forecasts.ts';
import { recentWeeks, rowReads, rowsOf } from '#shared/api/week-rows.ts';
import { cinemaReads } from '#shared/storage/operational/cinema-reads.ts';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import * as reads from '#shared/storage/operational/reads.ts';

const figures = keptAnswer('figures', async ({ operational, clock }) => {
  const recent = recentWeeks(clock);
  const { known, settings, sold, ...answers } = await operational.readAll({
    ...rowReads(recent, 'films shown'),
    known: reads.weeks(recent.from, recent.to),
    ...cinemaReads(recent),
  });
  const forecasts = await withFilmsToChooseFrom(operational, answers.plans, answers.forecasts);
  const cinema = { settings, sold, rentals: answers.rentals };
  const weeks = await withHoldovers(operational, rowsOf(known, { ...answers, forecasts }), cinema);
  return figuresView(weeks, cinema, parisDateOf(clock.now()));
});

/** The money of the weeks, with growth and the year's sums. */
export const handler = endpoint(async (request, caller) => okWith(request, await figures(caller)));

app.http('figures-get', { methods: ['GET'], route: 'figures', authLevel: 'anonymous', handler });
