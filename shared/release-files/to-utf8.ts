import { isUtf8 } from 'node:buffer';
import { InvalidInputError } from '../errors.ts';
import { Faults } from './faults.ts';
import { LineCounter } from './line-counter.ts';

export interface Utf8 {
  bytes: Buffer;
  /** What the reader should know of how the bytes were understood; null when there is no doubt. */
  notice: string | null;
}

/**
 * A text file's bytes as UTF-8 without byte order mark. UTF-16 is told by its mark, or by the zero byte beside the
 * first character, which is ASCII in all JSON. What is no UTF-8 is Windows-1252, unless most of it is UTF-8.
 * @throws InvalidInputError for other bytes, naming the lines of a file that mixes two encodings.
 */
export function toUtf8(bytes: Buffer, file: string): Utf8 {
  const wide = wideCharset(bytes);
  const decoded = wide === null ? narrow(bytes, file) : { bytes: fromUtf16(bytes, wide, file), notice: null };
  if (decoded.bytes.includes(0))
    throw new InvalidInputError('films', `${file} is no text: it holds zero bytes (save it as UTF-8)`);
  return decoded;
}

function wideCharset(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return null;
}

function fromUtf16(bytes: Buffer, charset: string, file: string): Buffer {
  // Half a character at the end: the file is cut off, which the last film tells.
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  try {
    return Buffer.from(new TextDecoder(charset, { fatal: true }).decode(whole));
  } catch {
    const name = charset.toUpperCase();
    throw new InvalidInputError('films', `${file} looks like ${name} and is not: save it as UTF-8`);
  }
}

function narrow(bytes: Buffer, file: string): Utf8 {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? bytes.subarray(3) : bytes;
  if (isUtf8(text)) return { bytes: text, notice: null };
  const { valid, invalid, firstLine, faults } = surveyUtf8(text);
  // Cut off within a character, which the last film tells.
  if (invalid === 0) return { bytes: text, notice: null };
  if (marked || valid > invalid) {
    throw faults.toError(
      file,
      'The rest of the file is UTF-8: save these lines as UTF-8 too; nothing was read.',
    );
  }
  const notice = `${file} is not UTF-8; read as Windows-1252 (see the accents of line ${firstLine})`;
  return { bytes: Buffer.from(new TextDecoder('windows-1252').decode(text)), notice };
}

/** Counts the characters beyond ASCII that are UTF-8 and the bytes that are none, which become faults line by line. */
function surveyUtf8(bytes: Buffer) {
  const faults = new Faults();
  const lines = new LineCounter(bytes);
  let [valid, invalid, firstLine, lastLine] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      const line = lines.lineAt(at);
      if (invalid === 0) firstLine = line;
      if (line !== lastLine)
        faults.add({ line, film: null }, { field: null, text: 'holds bytes that are no UTF-8' });
      lastLine = line;
      invalid += 1;
    } else if (length > 1 && at + length <= bytes.length) valid += 1;
    at += Math.max(length, 1);
  }
  return { valid, invalid, firstLine, faults };
}

/** Bytes of the UTF-8 character at a place, of which the end of the file may cut some off; 0 when there is none. */
function characterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let next = at + 1; next < Math.min(at + length, bytes.length); next += 1)
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
