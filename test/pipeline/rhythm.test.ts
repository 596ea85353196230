import { describe, expect, it, vi } from 'vitest';
import { usePipelines, type TestPipeline } from '../support/pipeline.ts';

const startPipeline = usePipelines();

const WEEK = '2023-05-31';
const THURSDAY = '2023-05-25T03:00:00Z';
const MONDAY = '2023-05-29T03:00:00Z';
const EVE = '2023-05-30T10:00:00Z';
const FIRST_DAY = '2023-05-31T08:00:00Z';
const WEDNESDAY_AFTER = '2023-06-07T08:00:00Z';
const JPBOX_CALENDAR = 'v9_avenir.php';
const JPBOX_CHART = 'v9_tophebdo.php';
const ALLOCINE_CHART = 'boxoffice/france';
const JPBOX_FILM = 'fichfilm.php';
const ALLOCINE_FIGURES = '/box-office/';

/** How often the databases are asked while something happens. */
async function statementsDuring({ services }: TestPipeline, happen: () => Promise<unknown>): Promise<number> {
  const asked = [
    vi.spyOn(services.operational, 'listRuns'),
    vi.spyOn(services.operational, 'listRunItems'),
    vi.spyOn(services.operational, 'listReleases'),
    vi.spyOn(services.operational, 'getRun'),
    vi.spyOn(services.analytical.parsedPages, 'between'),
  ];
  await happen();
  const calls = asked.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of asked) spy.mockRestore();
  return calls;
}

describe('what did not answer', () => {
  it('is asked for again by the hourly catch-up, and the forecast is made anew with it', async () => {
    const { play, run, services, site } = await startPipeline();
    site.faults.set(JPBOX_CALENDAR, { status: 500 });
    await play(THURSDAY, 'collect-thursday');
    const before = await run(`${WEEK}-thursday`);
    expect([before.state, before.problems]).toEqual(['partial', ['fetch-failed']]);
    const jpboxIds = async () =>
      (await services.operational.listReleases(WEEK)).filter(({ jpboxId }) => jpboxId !== null).length;
    expect(await jpboxIds()).toBe(0);

    // Still silent: asked once more, and no other page again.
    const asked = site.asked.length;
    await play('2023-05-25T03:50:00Z', 'catch-up');
    expect(new Set(site.asked.slice(asked))).toEqual(
      new Set([...site.asked.slice(asked)].filter((path) => path.includes(JPBOX_CALENDAR))),
    );
    expect((await run(`${WEEK}-thursday`)).state).toBe('partial');

    site.faults.clear();
    await play('2023-05-25T05:20:00Z', 'catch-up');
    expect(await run(`${WEEK}-thursday`)).toMatchObject({ state: 'done', problems: [] });
    expect(await jpboxIds()).toBeGreaterThan(5);
    expect(await services.operational.listPlans(WEEK, WEEK)).toHaveLength(2);
  });

  it('an hour in which nothing is missing asks no database', async () => {
    const pipeline = await startPipeline();
    await pipeline.play(THURSDAY, 'collect-thursday');
    const status = await pipeline.services.status.read();
    expect(status).toMatchObject({ nextCheckAt: '2023-05-29T03:00:00.000Z', underWay: [] });
    const hour = (): Promise<void> => pipeline.host.fireTimer('catch-up');
    pipeline.clock.set(new Date('2023-05-26T07:20:00Z'));
    expect(await statementsDuring(pipeline, hour)).toBe(0);

    // Something is due: it is looked for, and done.
    pipeline.clock.set(new Date('2023-05-29T03:20:00Z'));
    expect(await statementsDuring(pipeline, hour)).toBeGreaterThan(0);
    await pipeline.settled();
    expect((await pipeline.run(`${WEEK}-monday`)).state).toBe('done');
  });

  it('a run that lost its process is looked for, though its status was written before', async () => {
    const pipeline = await startPipeline({ processing: false });
    pipeline.clock.set(new Date(THURSDAY));
    await pipeline.host.fireTimer('collect-thursday');
    expect(await pipeline.services.status.read()).toMatchObject({
      nextCheckAt: '2023-05-25T03:00:00.000Z',
      underWay: [`${WEEK}-thursday`],
    });
    expect(await statementsDuring(pipeline, () => pipeline.host.fireTimer('catch-up'))).toBeGreaterThan(0);
  });
});

describe('shows', () => {
  it('are kept with their day by each run that reads the agenda', async () => {
    const { play, run, services, site } = await startPipeline();
    // The sample data do not know how many shows there were: the first reading finds one, the second two.
    let shows = 0;
    site.faults.set('/agenda/', (body) => {
      shows += 1;
      return body.replaceAll('<div class="buttons-holder">', `$&Séances (${shows})`);
    });
    await play(THURSDAY, 'collect-thursday');
    await play(MONDAY, 'collect-monday');
    const before = site.asked.length;
    await play(EVE, 'collect-shows');
    await play(FIRST_DAY, 'collect-wednesday');
    // One page each, and no forecast from it.
    expect(site.asked.slice(before).filter((path) => path.includes('/agenda/'))).toHaveLength(2);
    expect(site.asked.slice(before).filter((path) => path.includes('fichefilm_gen'))).toEqual([]);
    expect(await services.operational.listForecasts('2023-06-07', '2023-06-07')).toEqual([]);

    const releases = await services.operational.listReleases(WEEK);
    const onAllocine = releases.filter(({ allocineId }) => allocineId !== null);
    const kept = await services.analytical.shows.between(WEEK, WEEK);
    expect(onAllocine.length).toBeGreaterThan(5);
    for (const { filmId } of onAllocine) {
      expect(
        kept
          .filter((document) => document.filmId === filmId)
          .map(({ observedOn, scheduledShows }) => [observedOn, scheduledShows])
          .toSorted(),
      ).toEqual([
        ['2023-05-25', 1],
        ['2023-05-29', 2],
        ['2023-05-30', 3],
        ['2023-05-31', 4],
      ]);
    }
    expect((await run(`${WEEK}-shows-2023-05-30`)).state).toBe('done');
    // What the later readings saw changes no release of the forecasts.
    expect(await services.operational.listReleases(WEEK)).toEqual(releases);
  });

  it('an agenda that cannot be had is said, and not asked for on the next day in its place', async () => {
    const { play, run, site } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    site.faults.set('/agenda/', { status: 500 });
    await play(EVE, 'collect-shows');
    const failed = await run(`${WEEK}-shows-2023-05-30`);
    expect(failed.state).toBe('failed');
    expect(failed.problems.toSorted()).toEqual(['fetch-failed', 'no-shows']);
  });
});

describe('results', () => {
  it('that a chart does not have are asked for on the films’ pages by the policy, not every day', async () => {
    const { play, services, site } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    // The next week is no missed one, which would be gathered beside the results.
    await play('2023-06-01T03:00:00Z', 'collect-thursday');
    for (const page of [JPBOX_CHART, ALLOCINE_CHART]) site.faults.set(page, () => '<html></html>');
    for (const page of [JPBOX_FILM, ALLOCINE_FIGURES]) site.faults.set(page, { status: 404 });
    const askedOn = async (at: string, timer: string): Promise<string[]> => {
      const before = site.asked.length;
      await play(at, timer);
      return site.asked.slice(before);
    };
    // Neither chart is there: the pages of films wait for them. The third page is the agenda, for the week's shows.
    expect(await askedOn(WEDNESDAY_AFTER, 'collect-wednesday')).toHaveLength(3);
    site.faults.delete(ALLOCINE_CHART);
    // The films with the fewest admissions are on the chart of neither site.
    const firstWeek = /(<td class="col_poster_contenu_majeur cellulejaune">)1(<\/td>)/gu;
    site.faults.set(JPBOX_CHART, (body) => {
      let row = 0;
      const rows = body.match(firstWeek)?.length ?? 0;
      return body.replace(firstWeek, (cell, open: string, close: string) => {
        row += 1;
        return row > rows - 2 ? `${open}7${close}` : cell;
      });
    });
    const charts = await askedOn('2023-06-08T08:00:00Z', 'collect-results');
    expect(charts.filter((path) => path.includes(JPBOX_CHART))).toHaveLength(1);
    const missing = charts.filter((path) => path.includes(JPBOX_FILM) || path.includes(ALLOCINE_FIGURES));
    expect(missing.length).toBeGreaterThan(0);
    // Allociné's page of that week holds a few films of another: its chart is asked for daily, the films are not.
    const chart = `/www.allocine.fr/${ALLOCINE_CHART}/sem-${WEEK}/`;
    expect(await askedOn('2023-06-09T08:00:00Z', 'collect-results')).toEqual([chart]);
    expect((await askedOn('2023-06-10T08:00:00Z', 'collect-results')).toSorted()).toEqual(
      [chart, ...missing].toSorted(),
    );

    site.faults.clear();
    await play('2023-06-13T08:00:00Z', 'collect-results');
    const releases = await services.operational.listReleases(WEEK);
    expect(await services.operational.listActuals(WEEK, WEEK)).toHaveLength(releases.length);
  });

  it('that cannot be are said with their value, and are none', async () => {
    const { play, run, services, site } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    const [release] = await services.operational.listReleases(WEEK);
    for (const page of [JPBOX_CHART, ALLOCINE_CHART]) {
      site.faults.set(page, (body) =>
        body.replaceAll(/(<td[^>]*>)\s*[\d\s]{5,12}\s*(<\/td>)/gu, '$114 456 279$2'),
      );
    }
    await play(WEDNESDAY_AFTER, 'collect-wednesday');
    expect(release).toBeDefined();
    const { items, state } = await run(`${WEEK}-actuals-2023-06-07`);
    const said = items.filter((item) => item.problem?.code === 'implausible');
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]?.problem?.detail).toMatch(/14.456.279 entrées/u);
    expect(state).not.toBe('done');
    const actuals = await services.operational.listActuals(WEEK, WEEK);
    expect(actuals.every(({ admissions }) => admissions < 14_456_279)).toBe(true);
  });

  it('of the better source are not overwritten by those of another', async () => {
    const { play, services, site } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    site.faults.set(ALLOCINE_CHART, { status: 500 });
    site.faults.set(JPBOX_FILM, { status: 404 });
    await play(WEDNESDAY_AFTER, 'collect-wednesday');
    const first = await services.operational.listActuals(WEEK, WEEK);
    expect(first.length).toBeGreaterThan(0);
    site.faults.set(ALLOCINE_CHART, (body) => body.replaceAll(/(\d{3})<\/td>/gu, '777</td>'));
    await play('2023-06-08T08:00:00Z', 'collect-results');
    const later = await services.operational.listActuals(WEEK, WEEK);
    for (const actual of first) expect(later).toContainEqual(actual);
  });
});

it('a budget that is used up is said on the run, and the coming week comes first', async () => {
  const pipeline = await startPipeline();
  const { play, run, services, site } = pipeline;
  Object.assign(services, { requestsAWeek: 6 });
  await play(THURSDAY, 'collect-thursday');
  const recorded = await run(`${WEEK}-thursday`);
  expect(recorded.state).toBe('partial');
  expect(recorded.problems).toContain('budget-spent');
  const requests = await services.operational.listRequests('2023-05-24');
  const byHost = Map.groupBy(requests, ({ host }) => host);
  for (const [host, rows] of byHost) {
    expect(
      rows.reduce((sum, row) => sum + row.requests, 0),
      host,
    ).toBe(6);
    expect(rows.map(({ purpose }) => purpose)).toEqual(['coming-week']);
    expect(site.asked.filter((path) => path.includes(host))).toHaveLength(6);
  }
  expect([...byHost.keys()].sort()).toEqual([
    'www.allocine.fr',
    'www.boxofficemojo.com',
    'www.jpbox-office.com',
  ]);
  // All films that the lists name are forecast all the same.
  expect(recorded.items.filter((item) => item.type === 'film').every(({ state }) => state === 'done')).toBe(
    true,
  );
});
