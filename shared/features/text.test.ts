import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unaccented } from '../domain/unaccented.ts';
import { fold } from './text.ts';

/** The same without a short way. */
function plainly(text: string): string {
  return unaccented(text)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

it.each([
  ['Astérix & Obélix : L’Empire', 'asterix obelix l empire'],
  ["L'ETE -- 2 (VF)", 'l ete 2 vf'],
  ['Cœur', 'coeur'],
  ['', ''],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('folds every text as it would without the short way', () => {
  const letters = fc.constantFrom(...Array.from('aZ09 -|é\u0301œÆßıİ\t\u007f‘'));
  const texts = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: letters }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(text)).toBe(plainly(text));
    }),
  );
});

it('makes nothing of what lies between the parts of a title, wherever it is cut', () => {
  const between = fc.constantFrom(': ', ' – ', ' - ', ' / ', '! ', '—');
  const parts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, between, (several, separator) => {
      expect(fold(several.join(separator))).toBe(fold(several.join(' ')));
    }),
  );
});
