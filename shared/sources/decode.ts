/**
 * The text of a page's bytes. The charset comes from the byte order mark, the Content-Type header or the page's own
 * `<meta charset>`, in this order, as in a browser; UTF-8 otherwise.
 */
export function decodeBody(bytes: Uint8Array, contentType: string): string {
  const charset = charsetIn(contentType) ?? charsetIn(asciiStart(bytes)) ?? 'utf-8';
  return decode(bytes, hasByteOrderMark(bytes) ? 'utf-8' : charset);
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?([\w-]+)/iu.exec(text)?.[1];
}

/** A declaration stands in the first 1024 bytes. */
function asciiStart(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset that nobody knows says nothing.
    return new TextDecoder('utf-8').decode(bytes);
  }
}
