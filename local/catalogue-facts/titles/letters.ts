/** Titles by their letters alone: without case, accents, punctuation and spaces. */
import { spelledOut, unaccented } from '#shared/domain/unaccented.ts';

const plain = (text: string): string => spelledOut(unaccented(text)).replace(/[^\p{L}\p{N}]/gu, '');

/** Titles with the same key have the same letters: `L'ÉTÉ : LA FIN` and `L’été - la fin`. */
export function titleKey(title: string): string {
  return plain(title);
}

/** Whether it is written in capitals throughout, of more than one letter. */
export function isInCapitals(title: string): boolean {
  return title === title.toUpperCase() && (title.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

/**
 * A title in capitals with the case of one that has the same letters; its own accents and punctuation stay. Null where the
 * letters differ.
 */
export function casedLike(capitals: string, known: string): string | null {
  const flags = Array.from(known).flatMap((letter) =>
    Array.from(plain(letter), () => letter !== letter.toLowerCase()),
  );
  if (titleKey(capitals) !== titleKey(known)) return null;
  let at = 0;
  return Array.from(capitals.normalize('NFC'), (letter) => {
    const isCapital = flags[at] ?? false;
    at += plain(letter).length;
    return isCapital ? letter : letter.toLowerCase();
  }).join('');
}
