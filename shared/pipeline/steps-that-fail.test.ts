import { beforeEach, describe, expect, it } from 'vitest';
import { sourceFilm } from '../sources/source-film.ts';
import { advanceRun } from './advance-run.ts';
import { assembleWeek } from './assemble-week.ts';
import { planProgramme } from './plan-programme.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;
const PAGE = `${RUN}/site/releases/${WEEK}.html`;
const FIRST = { number: 1, last: 5 };
let pipeline: TestPipeline;

beforeEach(async () => {
  pipeline = await testPipeline();
});

async function beginAssembly(runId = RUN): Promise<void> {
  await pipeline.begin({ step: 'assemble' }, [PAGE]);
  await pipeline.operational.settleRunItem(await pipeline.item(PAGE), null);
  await pipeline.analytical.parsedPages.upsert({
    ...{ id: PAGE, week: WEEK, runId, pageName: PAGE, fetchedAt: '2026-11-19T04:00:00.000Z' },
    ...{ source: 'site', kind: 'releases', parsedAt: '2026-11-19T04:00:00.000Z' },
    films: ['Un film', 'Autre chose'].map((title) =>
      sourceFilm({ source: 'site', sourceId: title, title, status: 'new' }),
    ),
  });
}

/** Fails to send once. */
function breakQueueOnce(): void {
  const send = pipeline.queues.send.bind(pipeline.queues);
  pipeline.queues.send = () => {
    pipeline.queues.send = send;
    return Promise.reject(new Error('no answer'));
  };
}

describe('a step whose messages could not be sent', () => {
  it('is claimed again by the same message when it comes back', async () => {
    await pipeline.begin({}, [PAGE]);
    await pipeline.operational.settleRunItem(await pipeline.item(PAGE), null);
    breakQueueOnce();
    await expect(advanceRun(pipeline, RUN)).rejects.toThrow('no answer');
    await advanceRun(pipeline, RUN);
    expect(pipeline.sent.map(({ queue }) => queue)).toEqual(['assemble-week']);
  });

  it('sends those of the films when the assembly comes back', async () => {
    await beginAssembly();
    breakQueueOnce();
    await expect(assembleWeek(pipeline, { runId: RUN }, FIRST)).rejects.toThrow('no answer');
    await assembleWeek(pipeline, { runId: RUN }, { number: 2, last: 5 });
    expect(pipeline.sent.map(({ queue }) => queue)).toEqual(['build-features', 'build-features']);
  });
});

describe('a film that cannot be kept', () => {
  it('does not hold up its run when the others have their forecasts before that is written down', async () => {
    await beginAssembly();
    const { operational } = pipeline;
    const upsertRelease = operational.upsertRelease.bind(operational);
    operational.upsertRelease = (release) =>
      release.title === 'Un film' ? Promise.reject(new Error('no room')) : upsertRelease(release);
    const send = pipeline.queues.send.bind(pipeline.queues);
    // The forecast is made while the assembly still sends.
    pipeline.queues.send = async (queue, message) => {
      await send(queue, message);
      if (!('filmId' in message)) return;
      await operational.settleRunItem(await pipeline.item(message.filmId), null);
      await advanceRun(pipeline, RUN);
    };
    await assembleWeek(pipeline, { runId: RUN }, { number: 5, last: 5 });
    expect(pipeline.sent.map(({ queue }) => queue)).toEqual(['build-features', 'plan-programme']);
  });
});

describe('a run that fails in a step', () => {
  it('is partial, not failed, where it has forecasts: its week was not missed', async () => {
    await pipeline.begin({ step: 'plan' }, [], ['film-1']);
    await pipeline.operational.settleRunItem(await pipeline.item('film-1'), null);
    pipeline.forecaster = () => Promise.reject(new Error('no model'));
    await expect(planProgramme(pipeline, { runId: RUN }, { number: 5, last: 5 })).rejects.toThrow('no model');
    expect(await pipeline.operational.getRun(RUN)).toMatchObject({ step: 'end', state: 'partial' });
  });

  it('is failed where it has none', async () => {
    await pipeline.begin({ step: 'plan' }, [], []);
    pipeline.forecaster = () => Promise.reject(new Error('no model'));
    await expect(planProgramme(pipeline, { runId: RUN }, { number: 5, last: 5 })).rejects.toThrow('no model');
    expect(await pipeline.operational.getRun(RUN)).toMatchObject({ step: 'end', state: 'failed' });
  });
});

describe('Thursday’s films that are put together late', () => {
  it.each([
    ['are the week’s releases while Monday’s run has none', 'fetch', [], 2],
    ['are left as Monday’s run has them', 'build', ['film-1'], 0],
  ] as const)('%s', async (_what, step, films, count) => {
    await pipeline.begin(
      { runId: `${WEEK}-monday`, kind: 'monday', state: 'processing', step },
      [],
      [...films],
    );
    await beginAssembly();
    await assembleWeek(pipeline, { runId: RUN }, FIRST);
    expect(await pipeline.operational.listReleases(WEEK)).toHaveLength(count);
  });
});
