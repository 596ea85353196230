import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RpcHttpCookie, RpcHttpData } from './core-types.ts';

/** Reads a whole body; more than `limit` bytes is an error. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new Error(`Request body too large. The max request body size is ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The address as the caller wrote it. */
export function urlOf(request: IncomingMessage): string {
  return `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
}

/** As the real host hands the query over: a name once, its values with commas between them. */
export function queryOf(request: IncomingMessage): Record<string, string> {
  const given = new URL(urlOf(request)).searchParams;
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name).join(',')]));
}

export function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Writes what a function has returned; nothing is 204, as in the real host. */
export function writeResponse(response: ServerResponse, data: RpcHttpData | null | undefined): void {
  if (data === null || data === undefined) {
    response.writeHead(204).end();
    return;
  }
  response.statusCode = Number(data.statusCode ?? 200);
  for (const [name, value] of Object.entries(data.headers ?? {})) response.setHeader(name, value);
  const cookies = (data.cookies ?? []).map(cookieHeader);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  const body = data.body?.bytes ?? data.body?.string ?? data.body?.json;
  response.end(body ?? undefined);
}

function cookieHeader(cookie: RpcHttpCookie): string {
  const parts = [`${cookie.name ?? ''}=${encodeURIComponent(cookie.value ?? '')}`];
  const add = (name: string, value: string | number | null | undefined): void => {
    if (value !== null && value !== undefined) parts.push(`${name}=${value}`);
  };
  add('Max-Age', cookie.maxAge?.value);
  add('Domain', cookie.domain?.value);
  add('Path', cookie.path?.value);
  const expires = cookie.expires?.value?.seconds;
  if (expires !== null && expires !== undefined) add('Expires', new Date(expires * 1_000).toUTCString());
  if (cookie.httpOnly?.value === true) parts.push('HttpOnly');
  if (cookie.secure?.value === true) parts.push('Secure');
  if (cookie.sameSite === 'lax') parts.push('SameSite=Lax');
  if (cookie.sameSite === 'strict') parts.push('SameSite=Strict');
  if (cookie.sameSite === 'explicitNone') parts.push('SameSite=None');
  return parts.join('; ');
}
