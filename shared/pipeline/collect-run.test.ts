import { describe, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { testRun } from '../domain/testing-runs.ts';
import { NiabError } from '../errors.ts';
import { collectRun } from './collect-run.ts';
import { reopenRun } from './reopen-run.ts';
import { requestPlan } from './request-plan.ts';
import { settle } from './settle.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;
const LIST = `${RUN}/site/releases/${WEEK}.html`;
const FACTS = `${RUN}/site/facts/1.html`;
const ENDED = { state: 'partial', finishedAt: '2026-11-19T04:10:00.000Z' } as const;

/** A run that has ended without a page, which is asked for again; `during` happens while its site is silent once more. */
async function askAgain(
  during: (pipeline: TestPipeline, run: Run) => Promise<unknown>,
): Promise<TestPipeline> {
  const pipeline = await testPipeline(async () => {
    await during(pipeline, run);
    throw new NiabError('fetch-failed', 'no answer', { permanent: false });
  });
  const run = await pipeline.begin(ENDED, [LIST, FACTS], ['film-1']);
  await pipeline.operational.settleRunItem(await pipeline.item(LIST), {
    code: 'layout-changed',
    detail: 'x',
  });
  await pipeline.operational.settleRunItem(await pipeline.item(FACTS), { code: 'fetch-failed', detail: 'x' });
  await pipeline.operational.settleRunItem(await pipeline.item('film-1'), null);
  pipeline.kept.set(LIST, {
    ...{ name: LIST, url: 'https://site.test/list', fetchedAt: run.startedAt, contentType: 'text/plain' },
    ...{ body: 'Un film', etag: null, lastModified: null },
  });
  pipeline.now = Date.parse('2026-11-19T05:20:00Z');
  await collectRun(pipeline, run, 'owner');
  return pipeline;
}

const sent = (pipeline: TestPipeline): string[] => pipeline.sent.map(({ queue }) => queue);

describe('pages that are asked for again', () => {
  it('and still do not come leave the run as it was', async () => {
    const pipeline = await askAgain(() => Promise.resolve());
    expect(await pipeline.operational.getRun(RUN)).toMatchObject({ step: 'end', state: 'partial' });
    expect(sent(pipeline)).toEqual([]);
  });

  it('do not make settings forgotten that change in the meantime', async () => {
    const pipeline = await askAgain((during) => requestPlan(during, WEEK));
    expect(await pipeline.operational.getRun(RUN)).toMatchObject({ state: 'processing' });
    expect(sent(pipeline)).toEqual(['assemble-week']);
  });

  it('do not make a page forgotten that is parsed again in the meantime', async () => {
    const pipeline = await askAgain(async (during) => {
      await reopenRun(during, RUN, 'fetch', [{ type: 'page', key: LIST }]);
    });
    await settle(pipeline, await pipeline.item(LIST), { problem: null, poison: null });
    expect(await pipeline.operational.getRun(RUN)).toMatchObject({ step: 'assemble', state: 'processing' });
    expect(sent(pipeline)).toEqual(['assemble-week']);
  });

  it('are asked for once, although two timers have seen that they are missing', async () => {
    const asked: string[] = [];
    const pipeline = await askAgain(() => Promise.resolve(void asked.push('page')));
    const seen = testRun(ENDED);
    expect(await collectRun(pipeline, seen, 'another owner')).toBe(false);
    expect(asked).toEqual(['page']);
  });

  it('do not take a run back that has been planned anew since it was seen', async () => {
    const pipeline = await testPipeline();
    const seen = await pipeline.begin(ENDED, [FACTS], ['film-1']);
    await requestPlan(pipeline, WEEK);
    expect(await collectRun(pipeline, seen, 'owner')).toBe(false);
    expect(await pipeline.operational.getRun(RUN)).toMatchObject({ step: 'plan', state: 'processing' });
    // The claim is given back: the next catch-up may go on at once.
    const now = new Date().toISOString();
    expect(await pipeline.operational.claimRun(RUN, 'another owner', now, now)).toBe(true);
  });
});

describe('a page whose request could not be counted', () => {
  it('is asked for again, since the database and not the site was silent', async () => {
    let isAwake = false;
    const pipeline = await testPipeline(() => {
      if (!isAwake) throw new NiabError('database-waking', 'no answer', { permanent: false });
      return Promise.reject(new NiabError('not-found', 'no such page'));
    });
    const run = await pipeline.begin({ state: 'collecting' }, [LIST], []);
    await expect(collectRun(pipeline, run, 'owner')).rejects.toMatchObject({ code: 'database-waking' });
    expect(await pipeline.item(LIST)).toMatchObject({ state: 'pending', problem: null });

    isAwake = true;
    await collectRun(pipeline, run, 'owner');
    expect(await pipeline.item(LIST)).toMatchObject({ state: 'failed', problem: { code: 'not-found' } });
  });
});

describe('a run that another process has collected', () => {
  it('is not collected a second time by one that saw it before', async () => {
    const asked: string[] = [];
    const pipeline = await testPipeline((url) => {
      asked.push(url);
      return Promise.reject(new NiabError('fetch-refused', '403'));
    });
    const seen = await pipeline.begin({ state: 'collecting' }, []);
    expect(await collectRun(pipeline, seen, 'owner')).toBe(true);
    expect(await collectRun(pipeline, seen, 'another owner')).toBe(false);
    expect(asked).toHaveLength(2);
  });
});
