import { expect, it } from 'vitest';
import { originOf } from './origin.ts';

it.each([
  ['France', 'french'],
  [' FRANCE ', 'french'],
  ['Etats-Unis', 'american'],
  ['États-Unis', 'american'],
  ['U.S.A.', 'american'],
  ['Grande-Bretagne', 'other'],
  ['', 'other'],
  [null, 'other'],
] as const)('%s is %s', (country, origin) => {
  expect(originOf(country)).toBe(origin);
});
