import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { buildFeatures } from '#shared/features/build-features.ts';
import { film } from '#shared/domain/testing-films.ts';
import { manifestSchema, type Manifest } from '#shared/forecasting/manifest.ts';
import { shippedModelDirectory } from '#shared/storage/models/model-directory.ts';
import { TrackRecords } from '#shared/features/track-records.ts';
import { FEATURES } from '#shared/features/catalogue.ts';
import { FEATURE_GROUPS, SOURCES } from '#shared/features/feature.ts';
import { featuresJson, featuresTable } from './features-markdown.ts';

const manifestIn = (directory: string): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));
const MODELS = {
  shipped: manifestIn(shippedModelDirectory(join(import.meta.dirname, 'models'))),
  'of the sample weeks': manifestIn(SAMPLE_MODEL),
};

it('explains every feature that is built, and no other', () => {
  const context = { stage: 'monday' as const, week: '2023-05-10', asOf: '2023-05-08', competitors: [] };
  const built = Object.keys(buildFeatures(film(), context, TrackRecords.empty()));
  expect(FEATURES.map(({ name }) => name).sort()).toEqual(built.sort());
});

it('is what FEATURES.md says', () => {
  expect(readFileSync(join(import.meta.dirname, 'FEATURES.md'), 'utf8')).toBe(featuresTable());
});

it('is what the training reads', () => {
  expect(readFileSync(join(import.meta.dirname, 'features.json'), 'utf8')).toBe(featuresJson());
});

it('has every group, and each feature once', () => {
  expect(new Set(FEATURES.map(({ group }) => group))).toEqual(new Set(FEATURE_GROUPS));
  expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
});

it.each(Object.entries(MODELS))('is known to the model %s, each of its features once', (_, manifest) => {
  const { features, models, levelFeature } = manifest;
  const used = new Set([levelFeature, ...Object.values(models).flatMap((model) => model.features)]);
  expect(features.map(({ name }) => name).sort()).toEqual([...used].sort());
  for (const feature of features) expect(FEATURES).toContainEqual(feature);
});

it.each(Object.entries(MODELS))('gives a run only what its day allows: model %s', (_, { models }) => {
  const late = FEATURES.filter(({ source }) => SOURCES[source] === 'monday').map(({ name }) => name);
  expect(models['without-screens'].features.filter((name) => late.includes(name))).toEqual([]);
  const facts = film({ usReleaseDate: '2023-05-05', usOpeningUsd: 9_000_000, screens: 400 });
  const context = { stage: 'thursday' as const, week: '2023-05-10', asOf: '2023-05-04', competitors: [] };
  const built = buildFeatures(facts, context, TrackRecords.empty());
  expect(late.map((name) => built[name])).toEqual(late.map(() => null));
});
