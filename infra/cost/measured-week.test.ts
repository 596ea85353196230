import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { CronExpressionParser } from 'cron-parser';
import { describe, expect, it, vi, type MockInstance } from 'vitest';
import { filmsOfWeek } from '../../local/sample-weeks/sample-films.ts';
import { addDays, stageDate } from '../../shared/domain/cinema-week.ts';
import { QUEUE_NAMES } from '../../shared/storage/queues/queues.ts';
import { usePipelines, type TestPipeline } from '../../test/support/pipeline.ts';
import { driverValues, readDrivers } from './drivers.ts';

const WEEK = '2023-05-10';
const drivers = driverValues(readDrivers(path.join(import.meta.dirname, 'drivers.json')), 'nominal');
const startPipeline = usePipelines();

/** What one run of the pipeline did, counted at its adapters. */
interface Counts {
  pages: number;
  messages: number;
  /** Of documents written to the analytical store. */
  kilobytes: number;
}

describe('the drivers of the cost are what a played week does', () => {
  it('in pages, messages and documents', { timeout: 120_000 }, async () => {
    const pipeline = await startPipeline();
    const counters = countersOf(pipeline);
    const play = async (date: string, timer: string): Promise<Counts> => {
      for (const counter of counters.all) counter.mockClear();
      await pipeline.play(date, timer);
      return counters.counts();
    };
    const thursday = await play(`${stageDate(WEEK, 'thursday')}T08:30:00Z`, 'collect-thursday');
    const monday = await play(`${stageDate(WEEK, 'monday')}T08:30:00Z`, 'collect-monday');
    const results = await play(`${addDays(WEEK, 7)}T10:30:00Z`, 'collect-wednesday');

    expect(filmsOfWeek(WEEK)).toHaveLength(drivers['films'] ?? NaN);
    expect([thursday.pages, monday.pages, results.pages]).toEqual([
      drivers['thursdayPages'],
      drivers['mondayPages'],
      drivers['resultPages'],
    ]);
    // A step may be begun twice (decision 3), so that a message more is no mistake.
    const perFilm = 2 * (drivers['films'] ?? NaN) + 1;
    expect(thursday.messages - thursday.pages - perFilm).toBeOneOf([0, 1]);
    expect(monday.messages - monday.pages - perFilm).toBeOneOf([0, 1]);
    expect(results.messages - results.pages).toBe(0);
    expect(Math.max(thursday.kilobytes, monday.kilobytes)).toBeLessThanOrEqual(
      drivers['forecastKilobytes'] ?? 0,
    );
    expect(monday.kilobytes).toBeGreaterThan(0.8 * (drivers['forecastKilobytes'] ?? Infinity));
    expect(results.kilobytes).toBeLessThanOrEqual(drivers['resultKilobytes'] ?? 0);
    expect(results.kilobytes).toBeGreaterThan(0.8 * (drivers['resultKilobytes'] ?? Infinity));
  });
});

describe('the drivers of the cost follow from the schedules', () => {
  const year = schedules().flatMap((schedule) => firingsIn2026(schedule));

  it('in firings of timers', () => {
    expect(drivers['timerFirings']).toBeCloseTo(year.length / 12, 0);
  });

  it('in awakenings of the database: firings that find it asleep', () => {
    // Awake for a quarter of an hour and, at the least, a minute of work after each firing.
    const asleepAfterMs = 16 * 60_000;
    const sorted = year.map((date) => date.getTime()).toSorted((a, b) => a - b);
    const awakenings = sorted.filter((time, index) => time - (sorted[index - 1] ?? 0) > asleepAfterMs);
    expect(drivers['sqlAwakeningsByTimers']).toBeCloseTo(awakenings.length / 12, 0);
  });

  it('and the queues are those of the pipeline', () => {
    expect(drivers['queues']).toBe(QUEUE_NAMES.length);
  });
});

function countersOf({ services }: TestPipeline): { all: MockInstance[]; counts: () => Counts } {
  const { analytical, pages, queues } = services;
  const put = vi.spyOn(pages, 'put');
  const send = vi.spyOn(queues, 'send');
  const upserts = [
    vi.spyOn(analytical.parsedPages, 'upsert'),
    vi.spyOn(analytical.films, 'upsert'),
    vi.spyOn(analytical.features, 'upsert'),
    vi.spyOn(analytical.actuals, 'upsert'),
  ];
  return {
    all: [put, send, ...upserts] as MockInstance[],
    counts: () => ({
      pages: put.mock.calls.length,
      messages: send.mock.calls.length,
      kilobytes: upserts
        .flatMap((upsert) => upsert.mock.calls.map(([document]) => JSON.stringify(document).length / 1_000))
        .reduce((sum, size) => sum + size, 0),
    }),
  };
}

function schedules(): string[] {
  return globSync('functions/timers/*.ts').map((file) => {
    const schedule = /schedule: '([^']+)'/.exec(readFileSync(file, 'utf8'))?.[1];
    if (schedule === undefined) throw new Error(`${file} names no schedule`);
    return schedule;
  });
}

function firingsIn2026(schedule: string): Date[] {
  const dates = CronExpressionParser.parse(schedule, {
    currentDate: '2025-12-31T23:59:59Z',
    endDate: '2026-12-31T23:59:59Z',
    tz: 'UTC',
  });
  const found: Date[] = [];
  while (dates.hasNext()) found.push(dates.next().toDate());
  return found;
}
