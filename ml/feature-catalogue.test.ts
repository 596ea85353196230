import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFeatures } from '../shared/features/build-features.ts';
import { film } from '../shared/domain/testing-films.ts';
import { TrackRecords } from '../shared/features/track-records.ts';
import { FEATURES } from './feature-catalogue.ts';
import { featuresTable } from './features-markdown.ts';

it('explains every feature that is built, and no other', () => {
  const context = { stage: 'monday' as const, week: '2023-05-10', asOf: '2023-05-08', competitors: [] };
  const built = Object.keys(buildFeatures(film(), context, TrackRecords.empty()));
  expect(FEATURES.map(([name]) => name).sort()).toEqual(built.sort());
});

it('is what FEATURES.md says', () => {
  expect(readFileSync(join(import.meta.dirname, 'FEATURES.md'), 'utf8')).toBe(featuresTable());
});
