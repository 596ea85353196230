import { expect, it } from 'vitest';
import { FEATURES } from '#shared/features/catalogue.ts';
import { DRAWN } from '#shared/monitoring/shown-features.ts';
import { featureName } from './fr/monitored-features.ts';
import { brokenRules } from './test-french.ts';

const features = [...FEATURES.map(({ name }) => name), DRAWN];

it('has a French name for every feature that can move, none twice', () => {
  const names = features.map(featureName);
  expect(features.filter((feature) => featureName(feature) === feature)).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => brokenRules(name).length > 0)).toEqual([]);
});

it('leaves one that is not known under its own name', () => {
  expect(featureName('lead_shoes')).toBe('lead_shoes');
  expect(featureName('shoes')).toBe('shoes');
});
