import { beginsSentence, capitalised, partsOf, wordsOf, type Word } from './words.ts';

/** Within a French title these have no capital. */
const SMALL = new Set('à au aux d dans de des du en est et l n par pour qu s sur'.split(' '));

/**
 * Whether a French title is written as a headline, each long word with a capital, or a small one: its case tells nothing of
 * which are names. Of one long word that cannot be said.
 */
export function isHeadline(title: string): boolean {
  const words = partsOf(title)
    .flatMap(wordsOf)
    .filter((word) => !beginsSentence(word));
  const long = words.filter(({ text }) => text.length > 3);
  return (
    (long.length > 1 && long.every(hasCapital)) || words.some((word) => isSmall(word) && hasCapital(word))
  );
}

function hasCapital({ text }: Word): boolean {
  return text === capitalised(text) && text !== text.toLowerCase();
}

function isSmall({ text }: Word): boolean {
  return SMALL.has(text.toLowerCase());
}
