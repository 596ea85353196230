import { spelledOut, unaccented } from '../../domain/unaccented.ts';

/** Letters and digits alone: `Amélie` and `AMELIE !` are one. */
export function letterKey(text: string): string {
  return unaccented(spelledOut(text)).replace(/[^\p{L}\p{N}]/gu, '');
}
