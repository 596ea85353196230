import { beforeEach, describe, expect, it } from 'vitest';
import { replayPages } from '#local/replay-pages.ts';
import { replayPoison } from './replay-poison.ts';
import { requestPlan } from './request-plan.ts';
import { isNothingDue } from './status.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;
const PAGE = `${RUN}/site/facts/1.html`;
let pipeline: TestPipeline;

/** A run that has ended, of which the status says that nothing is to be done; then no message can be sent. */
beforeEach(async () => {
  pipeline = await testPipeline();
  await pipeline.begin({ state: 'done', finishedAt: '2026-11-19T04:10:00.000Z' }, [PAGE], ['film-1']);
  await pipeline.operational.settleRunItem(await pipeline.item('film-1'), null);
  await pipeline.operational.settleRunItem(await pipeline.item(PAGE), {
    code: 'layout-changed',
    detail: 'x',
  });
  const { name, url } = { name: PAGE, url: 'https://site.test/1' };
  const page = { name, url, contentType: 'text/plain', body: '', etag: null, lastModified: null };
  await pipeline.pages.put({ ...page, fetchedAt: '2026-11-19T04:01:00.000Z' });
  await pipeline.status.write({
    writtenAt: '2026-11-19T04:00:00.000Z',
    nextCheckAt: '2026-11-23T04:00:00.000Z',
    underWay: [],
  });
  pipeline.queues.send = () => Promise.reject(new Error('the process dies'));
  pipeline.queues.replayPoison = async (_queue, prepare) => {
    const ofNoRun = { topic: 'programme' as const, week: WEEK, ids: [], attempt: 1 };
    await prepare?.([{ runId: RUN, pageName: PAGE, filmId: 'film-1', ...ofNoRun }]);
    return pipeline.queues.send('predict', { runId: RUN, filmId: 'film-1' }).then(() => 1);
  };
});

describe('a run that is taken up again is looked at by the next catch-up, although its messages were lost', () => {
  it.each<[string, (over: TestPipeline) => Promise<unknown>]>([
    ['with other settings', (over) => requestPlan(over, WEEK)],
    ['for a page that is parsed again', (over) => replayPages(over, RUN)],
    ['for a message that had failed', (over) => replayPoison(over, 'predict')],
  ])('%s', async (_what, takeUp) => {
    expect(await isNothingDue(pipeline)).toBe(true);
    await expect(takeUp(pipeline)).rejects.toThrow('dies');
    expect(await isNothingDue(pipeline)).toBe(false);
  });
});
