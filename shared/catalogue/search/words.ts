import { spelledOut, unaccented } from '../../domain/unaccented.ts';

/** Lower-case words of letters and digits without accents; letters of any script stay, full-width ones are letters as others are. */
export function wordsOf(text: string): string[] {
  return unaccented(spelledOut(text.normalize('NFKC'))).match(/[\p{L}\p{N}]+/gu) ?? [];
}
