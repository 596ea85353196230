/** How much of a request is as it should be: all of it, all but one thing, or several things not. */
export type Intent = 'valid' | 'near' | 'hostile';

/** How the length of a body is told. */
export type Framing =
  | { kind: 'length' }
  | { kind: 'chunked'; size: number }
  /** A body that nothing announces. */
  | { kind: 'none' }
  /** A length that need not be that of the body. */
  | { kind: 'announced'; length: string }
  /** A length and chunks, against RFC 9112. */
  | { kind: 'both' }
  /** Chunks whose sizes are no numbers. */
  | { kind: 'broken chunks' };

/** A request as it is written on a connection; texts of the head are Latin-1, a byte each character. */
export interface FuzzRequest {
  intent: Intent;
  method: string;
  target: string;
  version: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: Uint8Array | null;
  framing: Framing;
  /** The share of its bytes after which the connection is cut; null: the answer is waited for. */
  cutAt: number | null;
  /** Bytes that are written at once; null: all of them. */
  pieces: number | null;
}

/** In a header: the version that was last seen of what the request changes. */
export const CURRENT_VERSION = '{the current version}';
/** In a JSON body: the version that was last seen of a week's tickets. */
export const ticketsVersionOf = (week: string): string => `{the version of the tickets of ${week}}`;
/** The same in a body that is written. */
export const TICKETS_VERSION = /"\{the version of the tickets of (\d{4}-\d{2}-\d{2})\}"/g;
/** The same of what is told of a film. */
export const toldVersionOf = (week: string, filmId: string): string =>
  `{the version of what is told of ${filmId} in ${week}}`;
export const TOLD_VERSION = /"\{the version of what is told of ([^"]+) in (\d{4}-\d{2}-\d{2})\}"/g;
/** In a header: the ETag of the last answer to the same address. */
export const LAST_ETAG = '{the last ETag}';

/** The bytes of a request, its placeholders put in. */
export function bytesOf(request: FuzzRequest, putIn: (text: string) => string): Buffer {
  const { method, target, version, headers, body, framing } = request;
  const payload = withVersions(Buffer.from(body ?? []), putIn);
  const lines = [
    `${method} ${target} ${version}`,
    ...headers.map(([name, value]) => `${name}: ${putIn(value)}`),
    ...framingHeaders(framing, body === null ? null : payload),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), framed(payload, framing)]);
}

/** A body without a placeholder stays as it is, byte for byte. */
function withVersions(body: Buffer, putIn: (text: string) => string): Buffer {
  return body.includes('"{the version of ') ? Buffer.from(putIn(body.toString())) : body;
}

function framingHeaders(framing: Framing, body: Uint8Array | null): string[] {
  const length = body === null ? [] : [`Content-Length: ${body.length}`];
  switch (framing.kind) {
    case 'length':
      return length;
    case 'none':
      return [];
    case 'announced':
      return [`Content-Length: ${framing.length}`];
    case 'both':
      return [...length, 'Transfer-Encoding: chunked'];
    case 'chunked':
    case 'broken chunks':
      return ['Transfer-Encoding: chunked'];
  }
}

function framed(payload: Buffer, framing: Framing): Buffer {
  if (framing.kind === 'broken chunks') {
    return Buffer.concat([Buffer.from('zz;=\r\n'), payload, Buffer.from('\r\n-1\r\n\r\n')]);
  }
  if (framing.kind !== 'chunked' && framing.kind !== 'both') return payload;
  const size = framing.kind === 'chunked' ? framing.size : Math.max(1, payload.length);
  const chunks: Buffer[] = [];
  for (let at = 0; at < payload.length; at += size) {
    const chunk = payload.subarray(at, at + size);
    chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

/** The request with its headers of a name replaced, or without them. */
export function withHeader(request: FuzzRequest, name: string, ...values: string[]): FuzzRequest {
  const others = request.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase());
  return { ...request, headers: [...others, ...values.map((value) => [name, value] as const)] };
}

/** The request with a text as its body, in UTF-8. */
export function withText(request: FuzzRequest, text: string): FuzzRequest {
  return { ...request, body: Buffer.from(text, 'utf8') };
}

/** What a body says; an empty object where a mutation has left no JSON. */
export function valueOf({ body }: FuzzRequest): unknown {
  try {
    return JSON.parse(Buffer.from(body ?? []).toString('utf8')) as unknown;
  } catch {
    return {};
  }
}
