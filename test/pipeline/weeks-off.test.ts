import { expect, it } from 'vitest';
import { filmsOfWeek } from '#local/sample-weeks/sample-films.ts';
import { readHistory } from '#shared/api/read-history.ts';
import { usePipelines } from '../support/pipeline.ts';

const startPipeline = usePipelines();

/** The last week before the machine is switched off, on its eve. */
const LAST = '2023-05-10';
const MISSED = ['2023-05-17', '2023-05-24', '2023-05-31'];
/** The Monday on which it is switched on again, in the last of the missed weeks, which is gathered once it is over. */
const BACK = '2023-06-05T08:20:00Z';
const COMING = '2023-06-07';

it('three weeks off: their releases and results arrive afterwards, and nothing is planned for them', async () => {
  const { play, run, services, site } = await startPipeline();
  const { operational } = services;
  // More films than a site may be asked for in a week: what matters most comes first.
  Object.assign(services, { requestsAWeek: 80 });
  site.faults.set('/agenda/', (body) => body.replaceAll('<div class="buttons-holder">', '$&Séances (3)'));
  await play('2023-05-04T03:00:00Z', 'collect-thursday');
  await play('2023-05-08T03:00:00Z', 'collect-monday');

  await play(BACK, 'catch-up');
  expect((await run(`${COMING}-thursday`)).state).toBe('done');
  expect((await run(`${COMING}-monday`)).state).toBe('done');
  for (const week of MISSED.slice(0, 2)) {
    expect((await operational.listReleases(week)).map(({ title }) => title).toSorted()).toEqual(
      filmsOfWeek(week)
        .map(({ title }) => title)
        .toSorted(),
    );
    expect(['done', 'partial']).toContain((await run(`${week}-backfill`)).state);
  }
  // The releases are there: an hour later their results are asked for, as far as the weeks are over.
  expect((await services.status.read())?.nextCheckAt).toBe('2023-06-05T08:20:00.000Z');
  await play('2023-06-05T09:20:00Z', 'catch-up');
  await play('2023-06-07T08:00:00Z', 'collect-wednesday');
  await play('2023-06-08T08:00:00Z', 'collect-results');

  for (const week of [LAST, ...MISSED]) {
    const releases = await operational.listReleases(week);
    expect(await operational.listActuals(week, week), week).toHaveLength(releases.length);
  }
  const first = MISSED[0] ?? '';
  const last = MISSED.at(-1) ?? '';
  expect(await operational.listForecasts(first, last)).toEqual([]);
  expect(await operational.listPlans(first, last)).toEqual([]);
  expect(await services.analytical.shows.between(LAST, LAST)).not.toEqual([]);
  expect(await services.analytical.shows.between(first, last)).toEqual([]);
  const runs = await operational.listRuns(first, last);
  expect(new Set(runs.map(({ kind }) => kind))).toEqual(new Set(['backfill', 'actuals']));

  const { notForecast, weeks } = await readHistory(services);
  expect(notForecast).toEqual(
    MISSED.toReversed().map((week) => {
      const films = filmsOfWeek(week).length;
      return { week, releases: films, published: films };
    }),
  );
  expect(weeks.map(({ week }) => week)).toEqual([LAST]);
  // Nothing is gathered twice.
  await play('2023-06-09T08:00:00Z', 'catch-up');
  const backfills = (await operational.listRuns(LAST, COMING)).filter(({ kind }) => kind === 'backfill');
  expect(backfills.map(({ week }) => week)).toEqual(MISSED);
});
