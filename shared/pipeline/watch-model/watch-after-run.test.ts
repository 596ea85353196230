import { beforeEach, expect, it, vi } from 'vitest';
import { madeWeeks } from '../../monitoring/testing-monitoring.ts';
import { testPipeline, type TestPipeline } from '../testing-pipeline.ts';
import { modelNamed, storeResults, storeWeeks } from './testing-watch.ts';
import { watchAfterRun } from './watch-after-run.ts';

const WEEK = '2020-01-01';
let pipeline: TestPipeline;
let warnings: string[];

beforeEach(async () => {
  const champion = await modelNamed('champion');
  pipeline = Object.assign(await testPipeline(), { forecaster: () => Promise.resolve(champion) });
  pipeline.now = Date.parse('2020-01-08T10:00:00Z');
  await storeWeeks(pipeline, madeWeeks(1, { first: WEEK }), { modelVersion: 'champion' });
  warnings = [];
  const hear = (warning: Error): void => void warnings.push(`${warning.name}: ${warning.message}`);
  process.on('warning', hear);
  return () => void process.off('warning', hear);
});

/** After a run of a kind; answers of how many weeks something is known of the model then. */
async function after(kind: 'actuals' | 'shows'): Promise<number> {
  const run = await pipeline.begin({ runId: `${WEEK}-${kind}`, week: WEEK, kind, state: 'done' }, []);
  await watchAfterRun(pipeline, run, () => undefined);
  await new Promise(setImmediate);
  const documents = await pipeline.analytical.reports.between(WEEK, WEEK);
  return documents.filter((document) => document.kind === 'model').length;
}

it('follows results, and no other run', async () => {
  expect(await after('shows')).toBe(0);
  expect(await after('actuals')).toBe(1);
  expect(warnings).toEqual([]);
});

it('what goes wrong harms nothing and is told to the log, and the next run does it', async () => {
  const { features } = pipeline.analytical;
  const between = features.between.bind(features);
  features.between = () => Promise.reject(new Error('the store sleeps'));
  expect(await after('actuals')).toBe(0);
  expect(warnings).toEqual(['WatchWarning: the store sleeps']);
  features.between = between;
  expect(await after('actuals')).toBe(1);
});

it('two runs that end together are followed one after the other', async () => {
  const { reports } = pipeline.analytical;
  const upsert = reports.upsert.bind(reports);
  let [atOnce, most] = [0, 0];
  reports.upsert = async (document) => {
    most = Math.max(most, (atOnce += 1));
    await new Promise(setImmediate);
    await upsert(document);
    atOnce -= 1;
  };
  await Promise.all([after('actuals'), after('actuals')]);
  expect(most).toBe(1);
});

it('is not asked for again by a run that brought nothing new', async () => {
  expect(await after('actuals')).toBe(1);
  const read = vi.spyOn(pipeline.analytical.reports, 'between');
  await after('actuals');
  // That of the test itself.
  expect(read).toHaveBeenCalledTimes(1);
  await storeResults(pipeline, madeWeeks(1, { first: WEEK, seed: 2 }), '2020-01-09');
  await after('actuals');
  expect(read.mock.calls.length).toBeGreaterThan(2);
});
