import { unaccented } from '../domain/unaccented.ts';
import { Remembered } from './remembered.ts';

/** Names of people, companies, genres and countries come again with other films. */
const remembered = new Remembered<string, string>(10_000);
/** Longer ones are titles, which do not. */
const LONGEST_NAME = 60;
const ASCII = /^[\x20-\x7e]*$/;

/** Lower case, no accents, no punctuation, single spaces: `Astérix & Obélix : L’Empire` → `asterix obelix l empire`. The model has learnt names in this spelling. */
export function fold(text: string): string {
  return text.length > LONGEST_NAME ? folded(text) : remembered.get(text, () => folded(text));
}

function folded(text: string): string {
  return spelled(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function spelled(text: string): string {
  // Most names have nothing to lose but capitals.
  if (ASCII.test(text)) return text.toLowerCase();
  return unaccented(text).replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
