import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import type { Pipeline } from '../../shared/pipeline/dependencies.ts';
import { createServices } from '../../shared/services.ts';
import { temporaryFolder } from '../../shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '../../test/support/azurite.ts';
import { filmsOfWeek } from '../sample-weeks/sample-films.ts';
import { startSampleSite } from '../sample-weeks/site/sample-site.ts';
import type { SampleSite } from '../sample-weeks/site/sample-site.ts';
import { backfillWeeks } from './backfill-weeks.ts';
import type { BackfillProgress } from './backfill-weeks.ts';
import { weeksToFill } from './weeks-to-fill.ts';

const azurite = useAzurite();
const dataDir = temporaryFolder();
const clock: Clock = { now: () => new Date('2023-07-10T10:00:00Z') };
const weeks = ['2023-04-05', '2023-04-12'];
let site: SampleSite;
let pipeline: Pipeline;

beforeAll(async () => {
  site = await startSampleSite({ port: 0, clock });
  const settings = {
    AzureWebJobsStorage: azurite.connectionString,
    NIAB_DATA_DIR: dataDir,
    NIAB_SITES_BASE_URL: site.url,
    NIAB_POLITE_MIN_MS: '0',
    NIAB_POLITE_MAX_MS: '0',
  };
  pipeline = await createServices(readConfig(settings), clock);
});
afterAll(() => site.close());

describe('Backfill', () => {
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

  test('goes on where it was interrupted, and fetches no page twice', { timeout: 60_000 }, async () => {
    await expect(backfillWeeks(withLimit(5), weeks, 'first', () => undefined)).rejects.toThrow('interrupted');
    const progress: BackfillProgress[] = [];
    await backfillWeeks(withLimit(1_000), weeks, 'second', (step) => progress.push(step));

    expect(fetched.length).toBeGreaterThan(20);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(progress.map(({ number, total, week, earlier }) => [number, total, week, earlier])).toEqual([
      [1, 2, '2023-04-05', false],
      [2, 2, '2023-04-12', false],
    ]);
  });

  test('has the releases and their results, and no forecast', async () => {
    for (const week of weeks) {
      const releases = await pipeline.operational.listReleases(week);
      expect(releases).toHaveLength(filmsOfWeek(week).length);
      expect(await pipeline.operational.listActuals(week, week)).toHaveLength(releases.length);
    }
    expect(await pipeline.operational.listForecasts('2023-04-05', '2023-04-12')).toEqual([]);
    const depths = await pipeline.queues.depths();
    expect(depths.every(({ messages, poison }) => messages === 0 && poison === 0)).toBe(true);
  });

  test('leaves alone what is there', async () => {
    const before = fetched.length;
    const progress: BackfillProgress[] = [];
    await backfillWeeks(withLimit(1_000), weeks, 'third', (step) => progress.push(step));
    expect(fetched.length).toBe(before);
    expect(progress.every(({ earlier }) => earlier)).toBe(true);
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
