import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whereRunsAre } from './where-runs-are.ts';

describe('the pages of MLflow', () => {
  it.each([undefined, ''])('are on the project’s own database where no server is named: %j', (uri) => {
    const { kind, ...where } = whereRunsAre(uri);
    expect(kind).toBe('here');
    expect(JSON.stringify(where)).toMatch(/sqlite:\/\/\/.*mlruns\.db/u);
  });

  it.each([
    ['sqlite:////tmp/runs.db', { kind: 'here', backend: 'sqlite:////tmp/runs.db' }],
    ['postgresql+psycopg2://a:b@db/runs', { kind: 'here', backend: 'postgresql+psycopg2://a:b@db/runs' }],
    ['./mlruns', { kind: 'here', backend: './mlruns' }],
    ['https://mlflow.test/x', { kind: 'server', url: 'https://mlflow.test/x' }],
    ['azureml://westeurope.api.azureml.ms/mlflow/v1.0', { kind: 'service', name: 'azureml' }],
    ['databricks', { kind: 'service', name: 'databricks' }],
  ])('are looked for by what MLFLOW_TRACKING_URI says: %s', (uri, expected) => {
    expect(whereRunsAre(uri)).toEqual(expected);
  });

  it('are of the version that logs the runs: another one has another schema', () => {
    const versionIn = (folder: string, name: string): string | undefined =>
      new RegExp(`^${name}==(\\S+)$`, 'mu').exec(
        readFileSync(path.join(import.meta.dirname, folder, 'requirements.txt'), 'utf8'),
      )?.[1];
    const version = versionIn('.', 'mlflow');
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(version).toBe(versionIn('..', 'mlflow-skinny'));
  });
});
