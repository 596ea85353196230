/** Words that are plain already: letters and signs of Western Europe without the soft hyphen, single spaces between them. */
const PLAIN = /^[!-~¡-¬®-ſ]+(?: [!-~¡-¬®-ſ]+)*$/;

/**
 * Words that somebody has written, as they are kept and shown to others: one line, without what cannot be seen, such as
 * control characters, zero-width ones and those that turn the direction of what follows. A letter and its accents are one.
 */
export function plainWords(text: string): string {
  // Nearly all are, and the rest costs ten times as much to see.
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();
}
