import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import { NiabError } from '#shared/errors.ts';
import { catchUpNow } from '#shared/pipeline/collect-due-runs.ts';
import type { Pipeline } from '#shared/pipeline/dependencies.ts';
import { createServices } from '#shared/services.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { filmsOfWeek } from '../sample-weeks/sample-films.ts';
import { playedSources } from '../sample-weeks/site/played-sources.ts';
import { SAMPLE_MODEL } from '../settings.ts';
import { startSampleSite } from '../sample-weeks/site/sample-site.ts';
import type { SampleSite } from '../sample-weeks/site/sample-site.ts';
import { backfillWeeks } from './backfill-weeks.ts';
import type { BackfillProgress } from './backfill-weeks.ts';
import { inlinePipeline } from './inline-queues.ts';
import { weeksToFill } from './weeks-to-fill.ts';

const azurite = useAzurite();
const dataDir = temporaryFolder();
/** A Wednesday: no forecast is due before the next day. */
const NOON = '2023-07-12T10:00:00Z';
let now = new Date(NOON);
const clock: Clock = { now: () => now };
const weeks = ['2023-04-05', '2023-04-12'];
let site: SampleSite;
let pipeline: Pipeline;

beforeAll(async () => {
  site = await startSampleSite({ port: 0, clock });
  const services = await createServices(readConfig(settings()), clock);
  pipeline = { ...services, sources: async () => playedSources(await services.sources()) };
});
afterAll(() => site.close());

function settings(): Record<string, string> {
  return {
    AzureWebJobsStorage: azurite.connectionString,
    NIAB_DATA_DIR: dataDir,
    NIAB_MODEL_DIR: SAMPLE_MODEL,
    NIAB_SITES_BASE_URL: site.url,
    NIAB_POLITE_MIN_MS: '0',
    NIAB_POLITE_MAX_MS: '0',
  };
}

const fetched: string[] = [];
/** Counts what is fetched; dies before one request more than `limit`. */
const withLimit = (limit: number): Pipeline => ({
  ...pipeline,
  claimSeconds: 0,
  client: {
    fetch: (url, validators) => {
      if (fetched.length >= limit) return Promise.reject(new Error('interrupted'));
      fetched.push(url);
      return pipeline.client.fetch(url, validators);
    },
  },
});
const backfill = async (
  own: readonly IsoDate[],
  from: Pipeline = withLimit(1_000),
): Promise<BackfillProgress[]> => {
  const progress: BackfillProgress[] = [];
  await backfillWeeks(inlinePipeline(from), own, 'owner', (step) => progress.push(step));
  return progress;
};
const statesOf = async (week: IsoDate): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await pipeline.operational.listRuns(week, week)).map(({ runId, state }) => [runId, state]),
  );

beforeEach(() => {
  now = new Date(NOON);
});

describe('Backfill', () => {
  test('goes on where it was interrupted, and fetches no page twice', { timeout: 60_000 }, async () => {
    await expect(backfill(weeks, withLimit(5))).rejects.toThrow('interrupted');
    const progress = await backfill(weeks);

    expect(fetched.length).toBeGreaterThan(20);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(progress).toEqual([
      { number: 1, total: 2, week: '2023-04-05', state: 'done', earlier: false },
      { number: 2, total: 2, week: '2023-04-12', state: 'done', earlier: false },
    ]);
  });

  test('has the releases and their results, and no forecast', async () => {
    for (const week of weeks) {
      const releases = await pipeline.operational.listReleases(week);
      expect(releases).toHaveLength(filmsOfWeek(week).length);
      expect(await pipeline.operational.listActuals(week, week)).toHaveLength(releases.length);
      expect(await statesOf(week)).toEqual({
        [`${week}-backfill`]: 'done',
        [`${week}-actuals-2023-07-12`]: 'done',
      });
    }
    expect(await pipeline.operational.listForecasts('2023-04-05', '2023-04-12')).toEqual([]);
    expect(await pipeline.operational.listPlans('2023-04-05', '2023-04-12')).toEqual([]);
    const depths = await pipeline.queues.depths();
    expect(depths.every(({ messages, poison }) => messages === 0 && poison === 0)).toBe(true);
  });

  test('leaves alone what is there', async () => {
    const before = fetched.length;
    const progress = await backfill(weeks);
    expect(fetched.length).toBe(before);
    expect(progress.every(({ earlier, state }) => earlier && state === 'done')).toBe(true);
  });

  test('takes whole weeks that have ended', () => {
    expect(weeksToFill('2023-04-07', '2023-04-20', '2023-07-10')).toEqual([
      '2023-04-05',
      '2023-04-12',
      '2023-04-19',
    ]);
    expect(() => weeksToFill('2023-04-07', '2023-04-01', '2023-07-10')).toThrow('is before --from');
    expect(() => weeksToFill('2023-04-31', '2023-05-01', '2023-07-10')).toThrow(
      '--from must be an existing date',
    );
    expect(() => weeksToFill('2023-04-01', undefined, '2023-07-10')).toThrow('--to must be an existing date');
    expect(() => weeksToFill('2023-07-01', '2023-07-10', '2023-07-10')).toThrow('has not ended yet');
  });
});

/** Runs a backfill that is killed after some releases. */
async function killAfter(releases: number, week: IsoDate): Promise<void> {
  const args = ['local/backfill/killed-backfill.ts', week, now.toISOString(), String(releases)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...settings() },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

describe('a backfill that was killed between two releases', () => {
  test('goes on with them when it is repeated, though some are there', { timeout: 60_000 }, async () => {
    const week = '2023-05-31';
    await killAfter(3, week);
    expect(await pipeline.operational.listReleases(week)).toHaveLength(3);
    expect(await statesOf(week)).toEqual({ [`${week}-backfill`]: 'processing' });

    const before = fetched.length;
    expect(await backfill([week])).toMatchObject([{ state: 'done', earlier: false }]);
    expect(await pipeline.operational.listReleases(week)).toHaveLength(8);
    expect(await pipeline.operational.listActuals(week, week)).toHaveLength(8);
    expect(await statesOf(week)).toEqual({
      [`${week}-backfill`]: 'done',
      [`${week}-actuals-2023-07-12`]: 'done',
    });
    // Only results were asked for: the pages of the films were there.
    expect(fetched.slice(before).filter((url) => /agenda|fichefilm_gen|avenir/u.test(url))).toEqual([]);
    expect(await backfill([week])).toMatchObject([{ state: 'done', earlier: true }]);
  });

  test(
    'is taken up by the catch-up as what it is: it ends, and nothing is planned',
    { timeout: 60_000 },
    async () => {
      const week = '2023-05-24';
      await killAfter(3, week);
      now = new Date('2023-07-12T10:20:00Z');
      expect(await catchUpNow(inlinePipeline(pipeline))).toMatchObject({ resumed: [`${week}-backfill`] });
      expect(await statesOf(week)).toEqual({ [`${week}-backfill`]: 'done' });
      expect(await pipeline.operational.listReleases(week)).toHaveLength(filmsOfWeek(week).length);
      expect(await pipeline.operational.listPlans(week, week)).toEqual([]);
      expect(await pipeline.operational.listForecasts(week, week)).toEqual([]);
      expect((await pipeline.queues.depths()).every(({ messages }) => messages === 0)).toBe(true);
    },
  );
});

describe('a backfill by the state of its runs', () => {
  const week = '2023-04-26';
  const films = filmsOfWeek(week).length;

  test('tries again what failed', { timeout: 60_000 }, async () => {
    const offline: Pipeline = {
      ...withLimit(1_000),
      client: { fetch: (url) => Promise.reject(new NiabError('fetch-failed', `${url}: no answer`)) },
    };
    expect(await backfill([week], offline)).toMatchObject([{ state: 'failed', earlier: false }]);
    now = new Date('2023-07-12T11:00:00Z');
    expect(await backfill([week])).toMatchObject([{ state: 'done', earlier: false }]);
    expect(await pipeline.operational.listReleases(week)).toHaveLength(films);
  });

  test('gathers releases though results are there, and then their results as well', async () => {
    const { operational } = pipeline;
    const [first] = await operational.listReleases(week);
    if (first === undefined) throw new Error('a release was expected');
    // As if it had been cut off by a version that took a release for the whole.
    for (const release of await operational.listReleases(week)) {
      if (release.filmId !== first.filmId) await operational.upsertRelease({ ...release, withdrawn: true });
    }
    const run = await operational.getRun(`${week}-backfill`);
    if (run === null) throw new Error('a run was expected');
    const { runId, stepVersion: from } = run;
    const at = now.toISOString();
    await operational.moveRun({ runId, from, at, step: 'fetch', state: 'processing', finishedAt: null });

    expect(await backfill([week])).toMatchObject([{ state: 'done', earlier: false }]);
    expect(await operational.listReleases(week)).toHaveLength(films);
    const results = await operational.listRunItems(`${week}-actuals-2023-07-12`);
    expect(results.filter(({ type, state }) => type === 'film' && state === 'done')).toHaveLength(films);
  });

  test('leaves a week alone that was forecast', async () => {
    const forecast = '2023-05-03';
    const { operational } = pipeline;
    const [release] = await operational.listReleases(week);
    if (release === undefined) throw new Error('a release was expected');
    await operational.upsertRelease({ ...release, week: forecast });
    await operational.startRun(
      testRun({ runId: `${forecast}-thursday`, week: forecast, kind: 'thursday', state: 'partial' }),
    );
    const before = fetched.length;
    const [progress] = await backfill([forecast]);
    expect(progress?.earlier).toBe(false);
    expect(fetched.slice(before).filter((url) => /agenda|fichefilm_gen|avenir/u.test(url))).toEqual([]);
    expect(Object.keys(await statesOf(forecast)).toSorted()).toEqual([
      `${forecast}-actuals-2023-07-12`,
      `${forecast}-thursday`,
    ]);
  });
});
