import { describe, expect, it, vi } from 'vitest';
import { newRun } from '#shared/domain/run.ts';
import { until } from '../support/host.ts';
import { usePipelines } from '../support/pipeline.ts';

const startPipeline = usePipelines();

const WEEK = '2023-05-31';
const THURSDAY = '2023-05-25T08:30:00Z';
const MONDAY = '2023-05-29T08:30:00Z';
const WEDNESDAY_AFTER = '2023-06-07T10:30:00Z';
const JPBOX_CALENDAR = 'v9_avenir.php';
const ALLOCINE_AGENDA = `film/agenda/sem-${WEEK}`;

describe('a week', () => {
  it('goes the whole way: pages, films, features, forecasts, programme, results', async () => {
    const { play, run, services } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    await play(MONDAY, 'collect-monday');
    await play(WEDNESDAY_AFTER, 'collect-wednesday');

    const releases = await services.operational.listReleases(WEEK);
    const filmIds = releases.map((release) => release.filmId).sort();
    expect(filmIds.length).toBeGreaterThanOrEqual(8);
    for (const stage of ['thursday', 'monday'] as const) {
      const recorded = await run(`${WEEK}-${stage}`);
      expect(recorded.state).toBe('done');
      expect(
        recorded.items
          .filter((item) => item.type === 'film')
          .map((item) => item.key)
          .sort(),
      ).toEqual(filmIds);
      const forecasts = await services.operational.listForecasts(WEEK, WEEK);
      expect(
        forecasts
          .filter((forecast) => forecast.stage === stage)
          .map((forecast) => forecast.filmId)
          .sort(),
      ).toEqual(filmIds);
      const plan = (await services.operational.listPlans(WEEK, WEEK)).filter((room) => room.stage === stage);
      expect(plan.map((room) => room.room)).toEqual([1, 2]);
    }
    const actuals = await services.operational.listActuals(WEEK, WEEK);
    expect(actuals.map((actual) => actual.filmId).sort()).toEqual(filmIds);
    expect(await services.pages.list(`${WEEK}-thursday/`)).not.toEqual([]);
  });

  it('is not changed by a second firing of the timer, nor by messages that arrive twice', async () => {
    const { play, run, services, settled } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    const before = await services.operational.listForecasts(WEEK, WEEK);
    const finished = await run(`${WEEK}-thursday`);

    await play(THURSDAY, 'collect-thursday');
    for (const item of finished.items) {
      const { runId } = finished;
      if (item.type === 'page') await services.queues.send('parse-page', { runId, pageName: item.key });
      else await services.queues.send('build-features', { runId, filmId: item.key });
    }
    await services.queues.send('plan-programme', { runId: finished.runId });
    await drained(services);
    await settled();

    expect(await services.operational.listForecasts(WEEK, WEEK)).toEqual(before);
    expect((await run(finished.runId)).items).toEqual(finished.items);
    expect(await services.operational.listPlans(WEEK, WEEK)).toHaveLength(2);
  });
});

describe('what goes wrong with a page is said, and the rest of the week goes on', () => {
  it.each([
    ['a refusal (403)', { status: 403 }, 'fetch-refused'],
    ['a page that is gone (404)', { status: 404 }, 'not-found'],
    ['a site that does not answer', 'hang' as const, 'fetch-failed'],
    ['an empty page', () => '', 'layout-changed'],
    ['broken HTML', (body: string) => body.slice(0, body.length / 3), 'rows-missed'],
    [
      'a page for another week',
      (body: string) =>
        body
          .replaceAll('2023-05-31', '2023-05-24')
          .replaceAll('31/05/2023', '24/05/2023')
          .replaceAll('31 mai 2023', '24 mai 2023'),
      'wrong-page',
    ],
  ])('%s', async (_what, fault, code) => {
    const { play, run, services, site } = await startPipeline();
    site.faults.set(JPBOX_CALENDAR, fault);
    await play(THURSDAY, 'collect-thursday');

    const recorded = await run(`${WEEK}-thursday`);
    expect(recorded.state).toBe('partial');
    expect(recorded.problems).toContain(code);
    const forecasts = await services.operational.listForecasts(WEEK, WEEK);
    expect(forecasts.length).toBeGreaterThanOrEqual(5);
    expect(await services.operational.listPlans(WEEK, WEEK)).toHaveLength(2);
  });

  it('a page of 5 MB is read like any other', async () => {
    const { play, run, site } = await startPipeline();
    const padding = `<!-- ${'x'.repeat(5_000_000)} -->`;
    site.faults.set(JPBOX_CALENDAR, (body) => body.replace('</body>', `${padding}</body>`));
    await play(THURSDAY, 'collect-thursday');
    expect((await run(`${WEEK}-thursday`)).state).toBe('done');
  });

  it('keeps the raw page of a changed layout, so that it can be parsed again', async () => {
    const { play, run, services, site } = await startPipeline();
    site.faults.set(JPBOX_CALENDAR, (body) => body.replace(/class="[^"]*"/g, 'class="other"'));
    await play(THURSDAY, 'collect-thursday');
    const failed = (await run(`${WEEK}-thursday`)).items.find((item) => item.state === 'failed');
    expect(failed?.problem?.code).toBe('layout-changed');
    expect((await services.pages.get(failed?.key ?? ''))?.body).toContain('class="other"');
  });

  it('keeps Thursday’s films on Monday when the lists of releases cannot be had', async () => {
    const { play, run, services, site } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    const releases = await services.operational.listReleases(WEEK);
    site.faults.set(JPBOX_CALENDAR, { status: 500 });
    site.faults.set(ALLOCINE_AGENDA, { status: 500 });
    await play(MONDAY, 'collect-monday');
    expect((await run(`${WEEK}-monday`)).state).toBe('partial');
    const monday = (await services.operational.listForecasts(WEEK, WEEK)).filter(
      ({ stage }) => stage === 'monday',
    );
    expect(monday).toHaveLength(releases.length);
  });

  it('a week without any page says so, and is asked for again until its week begins', async () => {
    const { clock, host, run, services, site, settled } = await startPipeline();
    const runId = `${WEEK}-thursday`;
    const close = (): void => {
      for (const page of [JPBOX_CALENDAR, ALLOCINE_AGENDA]) site.faults.set(page, { status: 500 });
    };
    close();
    clock.set(new Date(THURSDAY));
    await host.fireTimer('collect-thursday');
    await until(async () => {
      const { stepVersion, state } = await run(runId);
      return stepVersion > 1 && state === 'collecting';
    }, 'the assembly of a week without films');
    const open = await run(runId);
    expect(open.problems).toContain('fetch-failed');

    site.faults.clear();
    clock.advance(3_600_000);
    await host.fireTimer('catch-up');
    await settled();
    expect((await run(runId)).state).toBe('done');
    expect(await services.operational.listPlans(WEEK, WEEK)).toHaveLength(2);
  });

  it('a week whose lists could not be had before it began ends without a forecast, and says why', async () => {
    const { clock, host, play, run, services, site } = await startPipeline();
    for (const page of [JPBOX_CALENDAR, ALLOCINE_AGENDA]) site.faults.set(page, { status: 500 });
    clock.set(new Date(THURSDAY));
    await host.fireTimer('collect-thursday');
    // The pages of other kinds are put together first: a run in the middle of that waits for the catch-up after the next.
    await until(async () => {
      const { stepVersion, state } = await run(`${WEEK}-thursday`);
      return stepVersion > 1 && state === 'collecting';
    }, 'the assembly of a week without films');
    site.faults.clear();
    await play('2023-05-31T08:30:00Z', 'catch-up');
    const expired = await run(`${WEEK}-thursday`);
    expect(expired.state).toBe('failed');
    expect(expired.problems).toContain('too-late');
    expect(await services.operational.listForecasts(WEEK, WEEK)).toEqual([]);
  });

  it('a list that cannot be read ends the run; once its page is mended the run recovers', async () => {
    const { play, run, services, settled, site } = await startPipeline();
    const runId = `${WEEK}-thursday`;
    for (const page of [JPBOX_CALENDAR, ALLOCINE_AGENDA])
      site.faults.set(page, () => '<html><body>Maintenance</body></html>');
    await play(THURSDAY, 'collect-thursday');
    expect(await run(runId)).toMatchObject({ state: 'failed' });
    expect((await run(runId)).problems).toContain('no-releases');

    site.faults.clear();
    for (const { key } of (await run(runId)).items.filter((item) => item.key.includes('/releases/'))) {
      const page = await services.pages.get(key);
      if (page === null) throw new Error(`${key} was not kept`);
      const mended = await fetch(page.url.replace('https:/', site.url));
      await services.pages.put({ ...page, body: await mended.text() });
      await services.queues.send('parse-page', { runId, pageName: key });
    }
    await until(async () => (await services.operational.listPlans(WEEK, WEEK)).length === 2, 'a programme');
    await settled();
    expect((await run(runId)).problems).toEqual([]);
    expect((await run(runId)).state).toBe('done');
  });

  it('a film that was postponed on Sunday is no release of the week on Monday', async () => {
    const { play, services, run, site } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    const releases = await services.operational.listReleases(WEEK);
    const gone = releases.find((release) => release.jpboxId === null && release.allocineId !== null);
    const id = String(gone?.allocineId);
    const without = (body: string): string =>
      body
        .split(/(?=<li class="mdl)/)
        .filter((card) => !card.includes(id))
        .join('');
    site.faults.set(ALLOCINE_AGENDA, without);
    await play(MONDAY, 'collect-monday');
    expect((await run(`${WEEK}-monday`)).state).toBe('done');
    const left = (await services.operational.listReleases(WEEK)).map((release) => release.filmId);
    expect(left).toHaveLength(releases.length - 1);
    expect(left).not.toContain(gone?.filmId);
  });
});

describe('results', () => {
  it('that are read late are dated by the day of reading, so that no forecast of before can know them', async () => {
    const { play, services } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    await play('2023-06-10T08:15:00Z', 'catch-up');
    const actuals = await services.operational.listActuals(WEEK, WEEK);
    expect(new Set(actuals.map((actual) => actual.observedOn))).toEqual(new Set(['2023-06-10']));
  });
});

describe('a run that stands still', () => {
  it('is taken up by the catch-up: lost messages are sent again', async () => {
    const { clock, host, services, settled, loseMessages, process, run } = await startPipeline({
      processing: false,
    });
    clock.set(new Date(THURSDAY));
    await host.fireTimer('collect-thursday');
    await loseMessages();
    const runId = `${WEEK}-thursday`;
    expect(await run(runId)).toMatchObject({ state: 'processing' });

    await process();
    clock.advance(2 * 3_600_000);
    await host.fireTimer('catch-up');
    await settled();
    const finished = await run(runId);
    expect(finished.state).toBe('done');
    expect(await services.operational.listForecasts(WEEK, WEEK)).toHaveLength(
      finished.items.filter((item) => item.type === 'film').length,
    );
  });

  it('gets the pages that were lost with the machine again, and its programme is chosen anew', async () => {
    const { clock, host, services, settled, loseMessages, losePages, process, run } = await startPipeline({
      processing: false,
    });
    clock.set(new Date(THURSDAY));
    await host.fireTimer('collect-thursday');
    await loseMessages();
    await losePages();
    const runId = `${WEEK}-thursday`;

    await process();
    clock.advance(3_600_000);
    await host.fireTimer('catch-up');
    await settled();
    const without = await run(runId);
    expect(without.state).toBe('partial');
    expect(new Set(without.problems)).toEqual(new Set(['page-lost']));

    clock.advance(3_600_000);
    await host.fireTimer('catch-up');
    await settled();
    const again = await run(runId);
    expect(again.problems).toEqual([]);
    expect(again.state).toBe('done');
    const forecasts = await services.operational.listForecasts(WEEK, WEEK);
    expect(forecasts.map(({ createdAt }) => createdAt > (without.finishedAt ?? ''))).not.toContain(false);
  });

  it('does not stop the others: what stops it is written down, and the next run goes on', async () => {
    const { clock, host, services, settled, run } = await startPipeline();
    const broken = {
      week: '2023-05-24',
      kind: 'thursday',
      asOf: '2023-05-18',
      modelVersion: 'test',
    } as const;
    clock.set(new Date('2023-05-23T08:30:00Z'));
    await services.operational.startRun({
      ...newRun({ ...broken, runId: '2023-05-24-thursday', startedAt: '2023-05-18T03:00:00.000Z' }),
      ...{ state: 'processing', step: 'build' },
    });
    const film = {
      runId: '2023-05-24-thursday',
      type: 'film',
      key: 'no-such-film',
      label: 'Un film',
    } as const;
    await services.operational.addRunItems([film]);
    const unreadable = vi
      .spyOn(services.operational, 'listRunItems')
      .mockImplementationOnce(() => Promise.reject(new Error('a row that cannot be read')));
    clock.set(new Date(THURSDAY));
    await host.fireTimer('catch-up');
    expect(unreadable.mock.calls[0]).toEqual(['2023-05-24-thursday']);
    unreadable.mockRestore();
    await until(async () => (await run(`${WEEK}-thursday`)).state === 'done', 'the run of the week');
    const stuck = await run('2023-05-24-thursday');
    expect(stuck.problems).toEqual(['internal']);

    // The next time it can be read: it is tried again, and ends with its reason.
    clock.advance(3_600_000);
    await host.fireTimer('catch-up');
    await settled();
    const ended = await run('2023-05-24-thursday');
    expect(ended.state).toBe('failed');
    expect(ended.items.map(({ problem }) => problem?.detail ?? '')).toContain(
      'Run 2023-05-24-thursday has no film "no-such-film"',
    );
    expect(ended.problems).toEqual(['internal']);
  });

  it('was missed altogether and is begun by the catch-up, unless its week has begun', async () => {
    const { play, services } = await startPipeline();
    await play('2023-05-27T08:15:00Z', 'catch-up');
    expect(await services.operational.getRun(`${WEEK}-thursday`)).toMatchObject({
      state: 'done',
      asOf: '2023-05-25',
    });
    await play('2023-05-31T08:15:00Z', 'catch-up');
    expect(await services.operational.getRun(`${WEEK}-monday`)).toBeNull();
  });
});

async function drained(services: { queues: { depths(): Promise<{ messages: number }[]> } }): Promise<void> {
  for (;;) {
    const depths = await services.queues.depths();
    if (depths.every((depth) => depth.messages === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
