import { spelledOut, unaccented } from '../../domain/unaccented.ts';

/** Most titles have nothing to fold, and folding is what building the index takes longest for. */
const IS_ASCII = /^[\0-\x7f]*$/u;

/** Lower-case words of letters and digits without accents; letters of any script stay, full-width ones are letters as others are. */
export function wordsOf(text: string): string[] {
  if (IS_ASCII.test(text)) return text.toLowerCase().match(/[a-z\d]+/gu) ?? [];
  return unaccented(spelledOut(text.normalize('NFKC'))).match(/[\p{L}\p{N}]+/gu) ?? [];
}
