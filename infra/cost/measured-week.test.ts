import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, test, vi, type MockInstance } from 'vitest';
import { filmsOfWeek } from '#local/sample-weeks/sample-films.ts';
import { addDays, stageDate } from '#shared/domain/cinema-week.ts';
import { AUDIT_DAYS } from '#shared/storage/access/access-store.ts';
import { QUEUE_NAMES } from '#shared/storage/queues/queues.ts';
import { usePipelines, type TestPipeline } from '#test/support/pipeline.ts';
import { driverValues, readDrivers } from './drivers.ts';

const WEEK = '2023-05-10';
/** Wednesday's, and those of the four weeks after it, which read less. */
const RESULT_RUNS = 5;
/** What the stores of one cinema may grow by in a year. */
const MOST_MEGABYTES = 50;
const drivers = driverValues(readDrivers(path.join(import.meta.dirname, 'drivers.json')), 'nominal');
const startPipeline = usePipelines();

/** What one run of the pipeline did, counted at its adapters. */
interface Counts {
  pages: number;
  messages: number;
  statusWrites: number;
  publishedWrites: number;
  /** Of documents written to the analytical store. */
  kilobytes: number;
}

describe('the drivers of the cost are what a played week does', () => {
  it('in pages, messages and documents, of which a year is small', { timeout: 120_000 }, async () => {
    // A database over a network: what meets only there must not send more.
    const pipeline = await startPipeline({ storeDelayMs: 2 });
    const counters = countersOf(pipeline);
    const empty = operationalKilobytes(pipeline);
    const play = async (date: string, timer: string): Promise<Counts> => {
      for (const counter of counters.all) counter.mockClear();
      await pipeline.play(date, timer);
      return counters.counts();
    };
    const thursday = await play(`${stageDate(WEEK, 'thursday')}T03:00:00Z`, 'collect-thursday');
    const monday = await play(`${stageDate(WEEK, 'monday')}T03:00:00Z`, 'collect-monday');
    const shows = await play(`${addDays(WEEK, -1)}T10:00:00Z`, 'collect-shows');
    // So that no other run comes with the results: no week was missed, and the shows are the Wednesday's.
    await play(`${stageDate(addDays(WEEK, 7), 'thursday')}T03:00:00Z`, 'collect-thursday');
    const results = await play(`${addDays(WEEK, 8)}T08:00:00Z`, 'collect-results');

    expect(filmsOfWeek(WEEK)).toHaveLength(drivers['films'] ?? NaN);
    expect([thursday.pages, monday.pages, shows.pages]).toEqual([
      drivers['thursdayPages'],
      drivers['mondayPages'],
      1,
    ]);
    expect([thursday, monday, shows, results].map(({ statusWrites }) => statusWrites)).toEqual([3, 3, 3, 3]);
    expect([thursday, monday, shows, results].map(({ publishedWrites }) => publishedWrites)).toEqual([
      1, 1, 0, 0,
    ]);
    // Two lists are parsed at once, and two messages are the run's own.
    const ofFilms = 2 * (drivers['films'] ?? NaN);
    expect(thursday.messages).toBe(thursday.pages + ofFilms);
    expect(monday.messages).toBe(monday.pages + ofFilms);
    expect(results.messages).toBeLessThanOrEqual(results.pages + 1);
    expect(shows.messages).toBe(1);
    expect(Math.max(thursday.kilobytes, monday.kilobytes)).toBeLessThanOrEqual(
      drivers['forecastKilobytes'] ?? 0,
    );
    expect(monday.kilobytes).toBeGreaterThan(0.8 * (drivers['forecastKilobytes'] ?? Infinity));
    expect(results.kilobytes).toBeLessThanOrEqual(drivers['resultKilobytes'] ?? 0);
    expect(results.kilobytes).toBeGreaterThan(0.8 * (drivers['resultKilobytes'] ?? Infinity));
    expect(shows.kilobytes).toBeLessThanOrEqual(drivers['showKilobytes'] ?? 0);
    expect(shows.kilobytes).toBeGreaterThan(0.8 * (drivers['showKilobytes'] ?? Infinity));

    const documents =
      thursday.kilobytes + monday.kilobytes + shows.kilobytes + RESULT_RUNS * results.kilobytes;
    const rows = operationalKilobytes(pipeline) - empty;
    expect(rows).toBeGreaterThan(0);
    expect((52 * (documents + rows)) / 1_000).toBeLessThan(MOST_MEGABYTES);
  });
});

test('The queues of the cost are those of the pipeline, and the audit is kept as long as the code keeps it', () => {
  expect(drivers['queues']).toBe(QUEUE_NAMES.length);
  expect(drivers['auditDays']).toBe(AUDIT_DAYS);
});

function countersOf({ services }: TestPipeline): { all: MockInstance[]; counts: () => Counts } {
  const { analytical, pages, published, queues, status } = services;
  const put = vi.spyOn(pages, 'put');
  const send = vi.spyOn(queues, 'send');
  const write = vi.spyOn(status, 'write');
  const publish = vi.spyOn(published, 'write');
  const upserts = [
    vi.spyOn(analytical.parsedPages, 'upsert'),
    vi.spyOn(analytical.films, 'upsert'),
    vi.spyOn(analytical.features, 'upsert'),
    vi.spyOn(analytical.forecasts, 'upsert'),
    vi.spyOn(analytical.actuals, 'upsert'),
    vi.spyOn(analytical.shows, 'upsert'),
  ];
  return {
    all: [put, send, write, publish, ...upserts] as MockInstance[],
    counts: () => ({
      pages: put.mock.calls.length,
      messages: send.mock.calls.length,
      statusWrites: write.mock.calls.length,
      publishedWrites: publish.mock.calls.length,
      kilobytes: upserts
        .flatMap((upsert) => upsert.mock.calls.map(([document]) => JSON.stringify(document).length / 1_000))
        .reduce((sum, size) => sum + size, 0),
    }),
  };
}

/** Of the file behind the delay (`test/support/pipeline.ts`), with its indexes. */
function operationalKilobytes({ services }: TestPipeline): number {
  const database = new DatabaseSync(path.join(services.config.dataDir, 'store', 'operational.sqlite'), {
    readOnly: true,
  });
  try {
    const pragma = (name: string): number => Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
    return (pragma('page_count') * pragma('page_size')) / 1_000;
  } finally {
    database.close();
  }
}
