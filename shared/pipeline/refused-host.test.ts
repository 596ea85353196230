import { BlobServiceClient } from '@azure/storage-blob';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, clientWith, routes, seen, useSites } from '../sources/polite-client.harness.ts';
import { createBlobClosures } from '../storage/status/blob-closures.ts';
import { STATUS_CONTAINER } from '../storage/status/blob-status-store.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { collectRun } from './collect-run.ts';
import { endRun } from './end-run.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const azurite = useAzurite();
useSites();
const HOUR_MS = 3_600_000;
const WEEK = '2026-11-25';
const LIST = `${WEEK}-thursday/site/releases/${WEEK}.html`;
const FACTS = `${WEEK}-thursday/site/facts/1.html`;

const container = () =>
  BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(STATUS_CONTAINER);
const closures = () => createBlobClosures({ connectionString: azurite.connectionString });

beforeEach(async () => {
  await container().deleteIfExists();
  routes.set('/site.test/robots.txt', answer(404));
});

/** The process is another one: what the client knew is gone, what the stores keep is there. */
function restart(pipeline: TestPipeline): void {
  pipeline.client = clientWith({ hosts: ['site.test'], closures: closures(), clock: pipeline.clock });
}

const pagesAsked = (): string[] =>
  seen.map(({ path }) => path).filter((path) => !path.endsWith('robots.txt'));

async function problems(pipeline: TestPipeline): Promise<(string | undefined)[]> {
  return Promise.all([LIST, FACTS].map(async (key) => (await pipeline.item(key)).problem?.code));
}

describe('a host that has refused', () => {
  it('is not asked by the next process, whose run keeps its pages to be fetched and fetches them a day later', async () => {
    routes.set('/site.test/list', answer(403));
    const pipeline = await testPipeline();
    restart(pipeline);
    const run = await pipeline.begin({ state: 'collecting' }, []);
    await collectRun(pipeline, run, 'first');
    expect(pagesAsked()).toEqual(['/site.test/list']);
    expect(await problems(pipeline)).toEqual(['fetch-refused', 'fetch-refused']);

    const processed = await pipeline.operational.getRun(run.runId);
    if (processed !== null) await endRun(pipeline, processed, 'failed');

    // Whatever the next process is told to do with the host within the day: it asks nothing, not even for robots.txt.
    restart(pipeline);
    const requests = seen.length;
    for (const url of ['https://site.test/list', 'https://site.test/other']) {
      await expect(pipeline.client.fetch(url)).rejects.toMatchObject({ code: 'fetch-refused' });
    }
    expect(seen).toHaveLength(requests);

    routes.set('/site.test/list', answer(200, 'Un film'));
    routes.set('/site.test/1', answer(200, ''));
    pipeline.now += 24 * HOUR_MS + 1_000;
    restart(pipeline);
    const ended = await pipeline.operational.getRun(run.runId);
    if (ended === null) throw new Error('The run is gone');
    expect(await collectRun(pipeline, ended, 'third')).toBe(true);
    expect(pagesAsked()).toEqual(['/site.test/list', '/site.test/list', '/site.test/1']);
    expect(pipeline.sent.filter(({ queue }) => queue === 'parse-page')).toHaveLength(2);
    expect([...pipeline.kept.keys()]).toEqual([LIST, FACTS]);
  });

  it('is not asked again by a process that takes up the collecting where the first one died', async () => {
    routes.set('/site.test/list', answer(403));
    const pipeline = await testPipeline();
    restart(pipeline);
    const run = await pipeline.begin({ state: 'collecting' }, []);
    const { queues } = pipeline;
    // It dies at its end: the run stands at its beginning, its first page is settled.
    pipeline.operational.moveRun = () => Promise.reject(new Error('the process is gone'));
    await expect(collectRun(pipeline, run, 'first')).rejects.toThrow('the process is gone');
    expect(pagesAsked()).toHaveLength(1);

    delete (pipeline.operational as { moveRun?: unknown }).moveRun;
    pipeline.queues = queues;
    pipeline.now += 120_000;
    restart(pipeline);
    await pipeline.operational.claimRun(
      run.runId,
      'first',
      '1970-01-01T00:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
    );
    expect(await collectRun(pipeline, run, 'second')).toBe(true);
    expect(pagesAsked()).toHaveLength(1);
    expect(await problems(pipeline)).toEqual(['fetch-refused', 'fetch-refused']);
  });
});

describe('what is kept of a refusal', () => {
  it('holds for its host alone, the last word counts', async () => {
    await closures().close('site.test', 5_000);
    await closures().close('site.test', 7_000);
    expect(await closures().closedUntil('site.test')).toBe(7_000);
    expect(await closures().closedUntil('other.test')).toBe(0);
  });

  it.each(['', '{', '[]', '{"until":"tomorrow"}'])('is nothing when it cannot be read: %j', async (text) => {
    await closures().close('site.test', 5_000);
    await container().getBlockBlobClient('closed-hosts/site.test.json').upload(text, text.length);
    expect(await closures().closedUntil('site.test')).toBe(0);
  });

  it('ends within a month, whatever the host wants', async () => {
    const pipeline = await testPipeline();
    routes.set('/site.test/list', answer(429, '', { 'retry-after': '9999999999999999' }));
    restart(pipeline);
    await expect(pipeline.client.fetch('https://site.test/list')).rejects.toMatchObject({
      code: 'fetch-refused',
    });
    expect(await closures().closedUntil('site.test')).toBe(pipeline.now + 30 * 24 * HOUR_MS);
  });
});
