import type { CheerioAPI } from 'cheerio';
import { loadBounded, TooComplexError } from './bounded-document.ts';
import { cutAway } from './cut-away.ts';

/** Browsers look for a declaration in the first 1,024 bytes; JPBox-Office's stands at 1,604. */
const HEAD_BYTES = 8_192;

/**
 * The text of a page's bytes. The encoding comes from the byte order mark, the Content-Type header or the page's first
 * `<meta>` that declares one, in this order, as the HTML standard has it; UTF-8 otherwise. A name that nobody knows
 * says nothing.
 *
 * Unlike in a browser, a page that declares Latin-1 in a `<meta>` and is UTF-8 in every byte is UTF-8: JPBox-Office's
 * pages were seen like this, and no French text in Latin-1 happens to be.
 */
export function decodeBody(bytes: Uint8Array, contentType: string): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const sent = encodingIn(contentType);
  if (sent !== null) return new TextDecoder(sent).decode(bytes);
  const declared = declaredEncoding(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)));
  return declared === 'windows-1252'
    ? (utf8OrNull(bytes) ?? new TextDecoder(declared).decode(bytes))
    : new TextDecoder(declared ?? 'utf-8').decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/**
 * What the first `<meta charset>` or `<meta http-equiv="Content-Type">` with a known name declares; a page too complex to
 * be read declares nothing.
 */
function declaredEncoding(head: string): string | null {
  try {
    return encodingOf(loadBounded(cutAway(head)));
  } catch (error) {
    if (error instanceof TooComplexError) return null;
    throw error;
  }
}

function encodingOf($: CheerioAPI): string | null {
  for (const element of $('meta').toArray()) {
    const { charset, content = '', 'http-equiv': header = '' } = element.attribs;
    const declared =
      charset === undefined && header.toLowerCase() === 'content-type' ? content : `charset=${charset}`;
    const encoding = encodingIn(declared);
    // It could be read: so it is not in two bytes a letter.
    if (encoding !== null) return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  }
  return null;
}

/** The encoding that `charset=` names: windows-1252 is what the web calls iso-8859-1. */
function encodingIn(text: string): string | null {
  const label = /charset\s{0,9}=\s{0,9}["']?([^\s"';,]{1,40})/iu.exec(text)?.[1];
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function utf8OrNull(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
