import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RpcHttpData } from './core-types.ts';

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
  if ((data.cookies ?? []).length > 0) throw new Error('This host sets no cookies.');
  response.statusCode = Number(data.statusCode ?? 200);
  for (const [name, value] of Object.entries(data.headers ?? {})) response.setHeader(name, value);
  const body = data.body?.bytes ?? data.body?.string ?? data.body?.json;
  response.end(body ?? undefined);
}
