import { onlineManager } from '@tanstack/react-query';
import type { Problem } from '../../../shared/api/contract.ts';
import { ApiError, isUnreachable } from './api-error.ts';
import { patiently, readPauses, savePauses, type Waiting } from './patience.ts';

/** The API answers within 30 s, and what stands before it cuts off after 45 s: then nothing comes any more. */
const LONGEST_ANSWER_MS = 60_000;

/** @param signal ends the request and its repeats. */
export function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return read<T>(path, {}, signal);
}

/** Asks a question that is too long for an address; nothing is changed by it. */
export function postJson<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return read<T>(path, withBody('POST', body), signal);
}

/**
 * Saves what was made from a version of what is stored, and answers what is stored then. A request that is on its way
 * when the waiting ends arrives all the same; it is not repeated.
 *
 * @throws ApiError 412 when another version is stored.
 */
export function putJson<T>(path: string, body: unknown, version: number, waiting: Waiting): Promise<T> {
  const { headers, ...init } = withBody('PUT', body);
  return patiently(
    async () =>
      (await request(path, {
        ...init,
        headers: { ...headers, 'if-match': `"${version}"` },
        signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
      })) as T,
    savePauses,
    waiting,
  );
}

function read<T>(path: string, init: RequestInit, signal: AbortSignal): Promise<T> {
  return patiently(
    async () =>
      (await request(path, {
        ...init,
        signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ANSWER_MS)]),
      })) as T,
    readPauses,
    { signal },
  );
}

function withBody(method: string, body: unknown) {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function request(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (isUnreachable(error)) onlineManager.setOnline(false);
    throw error;
  });
  onlineManager.setOnline(true);
  // Without a session the answer is the site's page, not JSON.
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = isJson ? await response.json() : null;
  if (!response.ok) throw new ApiError(response.status, body as Problem | null, retryAfterOf(response));
  if (!isJson) throw new ApiError(502, null);
  return body;
}

/** Seconds; null without a number. */
function retryAfterOf({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
