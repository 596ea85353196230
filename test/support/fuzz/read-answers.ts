/** An answer as it came over a connection. */
export interface Answer {
  status: number;
  /** Names in lower case; of a header that came twice the last one. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What has arrived so far. */
interface Arrived {
  answers: Answer[];
  /** Nothing is left over: no answer has begun and not ended. */
  whole: boolean;
}

const HEAD_END = '\r\n\r\n';

/**
 * Cuts what arrived on a connection into answers (RFC 9112); those with a 1xx status only announce another one. Throws
 * on what is no answer.
 *
 * @param ended the other side has closed: a body without a length ends there.
 */
export function readAnswers(bytes: Buffer, method: string, ended: boolean): Arrived {
  const answers: Answer[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = rest.indexOf(HEAD_END);
    if (end < 0) return { answers, whole: false };
    const { status, headers } = headOf(rest.subarray(0, end).toString('latin1'));
    const body = bodyOf(rest.subarray(end + HEAD_END.length), status, headers, method, ended);
    if (body === null) return { answers, whole: false };
    if (status >= 200) answers.push({ status, headers, body: body.content });
    rest = body.rest;
  }
  return { answers, whole: true };
}

function headOf(head: string): Pick<Answer, 'status' | 'headers'> {
  const [first = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(first)?.[1];
  if (status === undefined) throw new Error(`No status line: ${first.slice(0, 100)}`);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(status), headers: Object.fromEntries(headers) };
}

function bodyOf(
  rest: Buffer,
  status: number,
  headers: Answer['headers'],
  method: string,
  ended: boolean,
): { content: Buffer; rest: Buffer } | null {
  if (status < 200 || status === 204 || status === 304 || method === 'HEAD') {
    return { content: Buffer.alloc(0), rest };
  }
  if (headers['transfer-encoding'] === 'chunked') return unchunked(rest);
  const length = headers['content-length'];
  if (length === undefined) return ended ? { content: rest, rest: Buffer.alloc(0) } : null;
  if (rest.length < Number(length)) return null;
  return { content: rest.subarray(0, Number(length)), rest: rest.subarray(Number(length)) };
}

function unchunked(bytes: Buffer): { content: Buffer; rest: Buffer } | null {
  const chunks: Buffer[] = [];
  let rest = bytes;
  for (;;) {
    const line = rest.indexOf('\r\n');
    if (line < 0) return null;
    const size = Number.parseInt(rest.subarray(0, line).toString('latin1'), 16);
    if (Number.isNaN(size)) throw new Error('A chunk without a size');
    const from = line + 2;
    if (rest.length < from + size + 2) return null;
    chunks.push(rest.subarray(from, from + size));
    rest = rest.subarray(from + size + 2);
    if (size === 0) return { content: Buffer.concat(chunks), rest };
  }
}
