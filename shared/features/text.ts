import { unaccented } from '../domain/unaccented.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** Lower case, no accents, no punctuation, single spaces: `Astérix & Obélix : L’Empire` → `asterix obelix l empire`. The model has learnt names in this spelling. */
export function fold(text: string): string {
  return spelled(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function spelled(text: string): string {
  // Most names have nothing to lose but capitals.
  if (ASCII.test(text)) return text.toLowerCase();
  return unaccented(text).replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
