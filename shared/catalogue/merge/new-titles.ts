import { letterKey } from './letter-key.ts';

/** The titles that are not only another spelling of one that is known, or of one before: the same to who looks for a film. */
export function newTitles(titles: readonly string[], known: readonly (string | null)[]): string[] {
  const keys = new Set(known.filter((title) => title !== null).map(keyOf));
  return titles.filter((title) => {
    const key = keyOf(title);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

/** Of a title without a letter the title itself. */
function keyOf(title: string): string {
  return letterKey(title) || title;
}
