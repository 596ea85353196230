import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { uploadModel } from '#local/model/upload.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { ModelFiles } from '#shared/storage/models/model-files.ts';
import type { Progress, Retraining, Work } from './retrain.ts';

/** Version of the model that test retrainings make. */
export const NEW_MODEL = '9.0.0-new';

/**
 * Test data: work that makes no model but copies that of the sample weeks as another version, and writes what it is asked for into a
 * file, a line each.
 */
export function quickWork(log: string, before: (step: string) => void = () => undefined): Work {
  const begin = (step: string): void => {
    before(step);
    appendFileSync(log, `${step}\n`);
  };
  return {
    buildMatrix: (releases, target) => {
      begin('matrix');
      mkdirSync(target, { recursive: true });
      writeFileSync(path.join(target, 'of'), readFileSync(releases));
      return Promise.resolve();
    },
    trainModel: ({ models }) => {
      begin('train');
      const directory = path.join(models, NEW_MODEL);
      cpSync(SAMPLE_MODEL, directory, { recursive: true });
      const manifest = path.join(directory, 'manifest.json');
      const told = z.looseObject({}).parse(JSON.parse(readFileSync(manifest, 'utf8')));
      writeFileSync(manifest, JSON.stringify({ ...told, version: NEW_MODEL }));
      return Promise.resolve(NEW_MODEL);
    },
    followInMlflow: () => {
      begin('mlflow');
      return Promise.resolve();
    },
  };
}

/** What a test's log says was done. */
export function doneIn(log: string): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
}

/** Test data: a retraining that adds nothing to its history. */
export function testRetraining(
  history: readonly ReleaseRow[],
  { files, folder, work }: { files: ModelFiles; folder: string; work: Work },
): Retraining {
  const silent: Progress = { step: () => undefined, part: () => undefined };
  return {
    ...{ history, files, work, cache: path.join(folder, 'cache'), progress: silent },
    stored: { films: [], withoutResult: [], leftOut: [] },
    inService: [],
    ofPackage: SAMPLE_MODEL,
    change: { by: 'a test', at: '2026-11-30T10:00:00.000Z' },
    upload: (directory, change) => uploadModel(files, directory, change),
    replace: false,
  };
}
