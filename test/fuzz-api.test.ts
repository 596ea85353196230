import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEXTS } from '#shared/v1/openapi/texts.ts';
import { runSchemathesis } from './support/fuzz-api/run-schemathesis.ts';
import { startApi, type StartedApi } from './support/fuzz-api/start-api.ts';

let api: StartedApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test('some hundred examples, valid and not, get from the prediction API what its document says', async () => {
  const report = await runSchemathesis(api, { examples: 10, seed: 18, shown: false });
  expect(report.failures, report.output).toEqual([]);
  expect(report.errors, report.output).toEqual([]);
  expect(report.exitCode, report.output).toBe(0);
  expect(report.complete).toBe(true);
  expect(report.operations).toEqual({ total: Object.keys(TEXTS).length, tested: Object.keys(TEXTS).length });
  const tried = Object.entries(report.phases).filter(([, { status }]) => status === 'success');
  expect(tried.map(([phase]) => phase).toSorted()).toEqual(['coverage', 'examples', 'fuzzing']);
  expect(report.test_cases.generated).toBeGreaterThan(300);
});
