const ELLIPSIS = '…';
/** A longer last word is cut itself. */
const LONGEST_WORD = 40;

/**
 * A text of at most `most` UTF-16 units, as databases count: a longer one ends with a whole word, or at least with a
 * whole letter and its accents, and an ellipsis.
 */
export function clip(text: string, most: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= most) return whole;
  const beginning = wholeGraphemes(whole, most - ELLIPSIS.length);
  const rest = /\S*$/u.exec(beginning.slice(-LONGEST_WORD - 1))?.[0].length ?? 0;
  const isWord =
    /^\s/u.test(whole.slice(beginning.length, beginning.length + 1)) ||
    rest === beginning.length ||
    rest > LONGEST_WORD;
  return `${(isWord ? beginning : beginning.slice(0, beginning.length - rest)).trimEnd()}${ELLIPSIS}`;
}

/** As much of a text as fits, no letter apart from its accents. */
function wholeGraphemes(text: string, most: number): string {
  let end = 0;
  // Whoever puts a thousand accents on a letter gets them cut.
  for (const { index, segment } of new Intl.Segmenter('fr').segment(text.slice(0, most + 1))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return end === 0 ? text.slice(0, most).toWellFormed() : text.slice(0, end);
}
