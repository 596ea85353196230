import { describe, expect, it } from 'vitest';
import { distributorKey, sameDistributor } from './distributors.ts';

const same = (a: string, b: string): boolean =>
  sameDistributor(distributorKey(a) ?? '-', distributorKey(b) ?? '-');

describe('two distributors', () => {
  it.each([
    ['Pathé', 'Pathé Films'],
    ['Pathé Films', 'PATHE DISTRIBUTION'],
    ['Warner Bros. France', 'Warner'],
    ['Universal Pictures International France', 'Universal'],
    ['Les Films du Losange', 'Losange'],
  ])('%s and %s are one', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['Gaumont', 'StudioCanal'],
    ['Le Pacte', 'Le Parc'],
    ['Les Films', 'Pathé Films'],
    ['Ad Vitam', 'Advitamines'],
  ])('%s and %s are not', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it('a name that says nothing is none', () => {
    expect([null, '', 'no information', 'N/A'].map(distributorKey)).toEqual([null, null, null, null]);
  });
});
