import { describe, expect, test } from 'vitest';
import { withDigits } from './numerals.ts';

function digits(text: string): string {
  return withDigits(text.split(' ')).join(' ');
}

describe('Numbers', () => {
  test.each([
    ['douze hommes', '12 hommes'],
    ['twelve angry men', '12 angry men'],
    ['dix sept ans encore', '17 ans encore'],
    ['vingt huit semaines', '28 semaines'],
    ['vingt et un grammes', '21 grammes'],
    ['soixante et onze', '71'],
    ['soixante dix sept', '77'],
    ['quatre vingts jours', '80 jours'],
    ['quatre vingt dix neuf', '99'],
    ['cent dix sept', '117'],
    ['cent un dalmatiens', '101 dalmatiens'],
    ['one hundred and one dalmatians', '101 dalmatians'],
    ['mille et une nuits', '1001 nuits'],
    ['mille neuf cent', '1900'],
    ['nineteen hundred', '1900'],
    ['vingt mille lieues', '20000 lieues'],
    ['two thousand and one', '2001'],
  ])('in words are one number: %s', (words, number) => {
    expect(digits(words)).toBe(number);
  });

  test.each([
    ['nine to five', '9 to 5'],
    ['deux et deux', '2 et 2'],
    ['trois sept', '3 7'],
    ['un homme et une femme', 'un homme et une femme'],
  ])('that stand apart stay apart: %s', (words, numbers) => {
    expect(digits(words)).toBe(numbers);
  });

  test.each([
    ['rocky iv', 'rocky 4'],
    ['star wars xiv', 'star wars 14'],
    ['xxxix', '39'],
    ['mix civil xl', 'mix civil xl'],
    ['iiii', 'iiii'],
    ['la vie est vier ist', 'la vie est vier ist'],
  ])('are Roman up to 39: %s', (roman, number) => {
    expect(digits(roman)).toBe(number);
  });

  test.each([
    ['1ere 2eme 3e', '1 2 3'],
    ['2nd 3rd 4th iie', '2 3 4 2'],
    ['sixieme sens', '6 sens'],
    ['50k', '50000'],
    ['007 000 0', '7 0 0'],
  ])('of any kind are written alike: %s', (written, number) => {
    expect(digits(written)).toBe(number);
  });
});
