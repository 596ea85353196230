/** What Windows-1252 has in 0x80 to 0x9f, where Latin-1 has control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Ways in which the same text can stand in a file. */
export const ENCODINGS = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with byte order mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 LE without mark': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16 BE': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'UTF-16 BE without mark': (text: string) => Buffer.from(text, 'utf16le').swap16(),
} as const;

/** @throws RangeError for a character that Windows-1252 does not have. */
export function windows1252(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      const high = HIGH.indexOf(character);
      if (high >= 0) return 0x80 + high;
      if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
      throw new RangeError(`${character} is not in Windows-1252`);
    }),
  );
}
