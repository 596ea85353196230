import { describe, expect, it } from 'vitest';
import { readCopies } from './read-copies.ts';

describe('readCopies', () => {
  it.each([
    ['320', 320],
    ['320,0', 320],
    [' 1 240 ', 1_240],
    ['1.240', 1_240],
    ['320 copies', 320],
    ['1 copie', 1],
    ['412 écrans', 412],
    ['412 e\u0301crans', 412],
    ['320 environ', 320],
    ['2500', 2_500],
  ])('reads the number "%s"', (cell, screens) => {
    expect(readCopies(cell)).toEqual({ value: { kind: 'number', screens } });
  });

  it.each([
    ['moins de 50', 'under-50'],
    ['Moins de 50 copies', 'under-50'],
    ['50 à 150', '50-150'],
    ['entre 50 et 150', '50-150'],
    ['50-150', '50-150'],
    ['150 à 350', '150-350'],
    ['150–350', '150-350'],
    ['de 350 à 600 copies', '350-600'],
    ['350-600', '350-600'],
    ['plus de 600', 'over-600'],
    ['over-600', 'over-600'],
    ['under-50', 'under-50'],
  ])('reads the class "%s"', (cell, screensClass) => {
    expect(readCopies(cell)).toEqual({ value: { kind: 'class', screensClass } });
  });

  it.each(['large', 'Sortie nationale large', 'SORTIE LARGE', 'wide'])(
    'reads the wide start "%s"',
    (cell) => {
      expect(readCopies(cell)).toEqual({ value: { kind: 'wide' } });
    },
  );

  it.each(['', '  '])('takes back what was told where nothing stands ("%s")', (cell) => {
    expect(readCopies(cell)).toEqual({ value: null });
  });

  it.each([
    ['beaucoup', 'bad-copies'],
    ['copies', 'bad-copies'],
    ['100 à 200', 'bad-copies'],
    ['moins de 60', 'bad-copies'],
    ['0', 'bad-copies'],
    ['12 juin', 'bad-copies'],
    ['2 semaines', 'bad-copies'],
    ['3 millions', 'bad-copies'],
    ['Infinity', 'bad-copies'],
    ['-320', 'negative-number'],
    ['12,5', 'not-whole'],
    ['320,000', 'unclear-number'],
    ['2501', 'number-too-large'],
    ['10000', 'number-too-large'],
    ['9'.repeat(400), 'number-too-large'],
  ])('refuses "%s"', (cell, code) => {
    expect(readCopies(cell)).toEqual({ code });
  });
});
