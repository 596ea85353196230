import { unaccented } from '../domain/unaccented.ts';

/** Lower case, no accents, no punctuation, single spaces: `Astérix & Obélix : L’Empire` → `asterix obelix l empire`. The model has learnt names in this spelling. */
export function fold(text: string): string {
  return unaccented(text)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
