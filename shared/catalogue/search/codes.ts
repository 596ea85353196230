/** Words as bytes, one a letter: small, and quickly compared. Pure. */

export const BLANK = 32;
/** Longer titles and queries are cut: the longest title in MovieLens has 160 letters. */
export const MOST_LETTERS = 160;

/** Words with a blank between them. Letters that are not ASCII share the upper 128 codes. */
export function codesOf(words: readonly string[]): Uint8Array {
  const text = words.join(' ').slice(0, MOST_LETTERS);
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = code < 128 ? code : 128 | ((code ^ (code >>> 7)) & 127);
  }
  return codes;
}
