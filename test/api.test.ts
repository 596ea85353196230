import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemSchema } from '#shared/v1/contract/problem.ts';
import { predictedFilmSchema, predictedFilmsSchema } from '#shared/v1/contract/predict.ts';
import { chosenProgrammeSchema } from '#shared/v1/contract/programme.ts';
import { TEXTS } from '#shared/v1/openapi/texts.ts';
import { apiDocument, typed } from './support/api-document.ts';
import { runSchemathesis } from './support/fuzz-api/run-schemathesis.ts';
import { startApi, type StartedApi } from './support/fuzz-api/start-api.ts';

let api: StartedApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test('whoever types what docs/api.md says gets a client, a token, forecasts, a programme and an error that names the field', async () => {
  const { commands, answer } = apiDocument();
  const [add = '', token = '', ...calls] = commands;
  const environment = { ...process.env, ...api.settings };
  const [shown = ''] = await typed([add], environment);
  const [id = ''] = /niab-[0-9a-f]{16}/.exec(shown) ?? [];
  const [secret = ''] = /niab_secret_[\w-]+/.exec(shown) ?? [];
  const filled = token
    .replace('http://127.0.0.1:7072', api.url)
    .replace('niab-…', id)
    .replace('niab_secret_…', secret);
  const [, film = '', batch = '', programme = '', wrong = '', ...others] = await typed(
    [filled, ...calls],
    environment,
  );
  expect(others).toEqual([]);

  const { prediction } = predictedFilmSchema.parse(JSON.parse(film));
  const { prediction: told } = predictedFilmSchema.parse(JSON.parse(answer));
  const { p10, p50, p90 } = prediction.thursday;
  expect([p10, p50, p90]).toEqual([p10, p50, p90].toSorted((a, b) => a - b));
  // Figures change with the model and the day; what is said of them does not.
  expect({ ...told, asOf: '', modelVersion: '', thursday: null }).toEqual({
    ...prediction,
    ...{ asOf: '', modelVersion: '', thursday: null },
  });
  const { predictions } = predictedFilmsSchema.parse(JSON.parse(batch));
  expect(predictions.map(({ id: own, error }) => [own, error?.code ?? null])).toEqual([
    ['a', null],
    ['b', 'before-model'],
  ]);
  expect(predictions[0]?.prediction?.monday).not.toBeNull();
  expect(chosenProgrammeSchema.parse(JSON.parse(programme)).programme.rooms.length).toBe(2);
  const { code, errors = [] } = problemSchema.parse(JSON.parse(wrong));
  expect([code, errors.map(({ field }) => field)]).toEqual(['invalid-input', ['film.title', 'film.titel']]);
});

test('some hundred examples, valid and not, get from the prediction API what its document says', async () => {
  const report = await runSchemathesis(api, { examples: 10, seed: 18, shown: false });
  expect(report.failures, report.output).toEqual([]);
  expect(report.errors, report.output).toEqual([]);
  expect(report.exitCode, report.output).toBe(0);
  expect(report.complete).toBe(true);
  const documented = Object.keys(TEXTS).length;
  expect(report.operations).toEqual({ total: documented, tested: documented });
  const tried = Object.entries(report.phases).filter(([, { status }]) => status === 'success');
  expect(tried.map(([phase]) => phase).toSorted()).toEqual(['coverage', 'examples', 'fuzzing']);
  expect(report.test_cases.generated).toBeGreaterThan(300);
});
