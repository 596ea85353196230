/**
 * What nobody sees and what turns a line about: control characters, marks of direction, joiners of no width (`Cf`), halves
 * of a letter. White space among them divides words.
 */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Cs}]--[\t\n\v\f\r]]/gv;

/** Text as a person reads it: one line, one space between words, no space around, nothing unseen. */
export function clean(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/** `clean` text, or null where nothing is left. */
export function textOrNull(text: string | undefined): string | null {
  const cleaned = clean(text ?? '');
  return cleaned === '' ? null : cleaned;
}

/** Characters of a page's layout, white space all, that may stand before and between the words of a beginning. */
const LAYOUT = 2_000;

/** A beginning of a text for a pattern to look at: no page decides how long a pattern works. */
export function beginningOf(text: string, most = 200): string {
  return clean(text.slice(0, LAYOUT + most)).slice(0, most);
}
