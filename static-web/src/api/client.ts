import { onlineManager } from '@tanstack/react-query';
import type { Problem } from '#shared/api/contract/problem.ts';
import { ApiError, isUnreachable } from './api-error.ts';

/** The API answers within 30 s, and what stands before it cuts off after 45 s: then nothing comes any more. */
const LONGEST_ANSWER_MS = 60_000;

/** @param signal ends the request. */
export function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return request<T>(path, { signal });
}

/** Asks a question that is too long for an address; nothing is changed by it. */
export function postJson<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return request<T>(path, { ...withBody('POST', body), signal });
}

/**
 * Saves what was made from a version of what is stored, and answers what is stored then.
 *
 * @throws ApiError 412 when another version is stored.
 */
export function putJson<T>(path: string, body: unknown, version: number): Promise<T> {
  const { headers, ...init } = withBody('PUT', body);
  return request<T>(path, { ...init, headers: { ...headers, 'if-match': `"${version}"` } });
}

/** Takes back what is stored, as `putJson` saves it. */
export function deleteJson<T>(path: string, version: number): Promise<T> {
  return request<T>(path, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
}

/** Asks what a file would do; nothing is changed by it. */
export function postCsv<T>(path: string, body: ArrayBuffer): Promise<T> {
  return request<T>(path, { method: 'POST', headers: { 'content-type': 'text/csv' }, body });
}

/** What is stored of several weeks or films; each names the version that it was made from. */
type Versioned<Name extends string> = Record<Name, readonly { version: number }[]>;

/**
 * Saves something of several weeks or films.
 *
 * @throws ApiError 412 when one of them has another version.
 */
export function putVersioned<T>(path: string, body: Versioned<'weeks'> | Versioned<'films'>): Promise<T> {
  return request<T>(path, withBody('PUT', body));
}

function withBody(method: string, body: unknown) {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function request<T>(path: string, { signal, ...init }: RequestInit): Promise<T> {
  const ends = [AbortSignal.timeout(LONGEST_ANSWER_MS), ...(signal ? [signal] : [])];
  const response = await fetch(path, { ...init, signal: AbortSignal.any(ends) }).catch((error: unknown) => {
    if (isUnreachable(error)) onlineManager.setOnline(false);
    throw error;
  });
  onlineManager.setOnline(true);
  // Without a session the answer is the site's page, not JSON.
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = isJson ? await response.json() : null;
  if (!response.ok) throw new ApiError(response.status, body as Problem | null, retryAfterOf(response));
  if (!isJson) throw new ApiError(502, null);
  return body as T;
}

/** Seconds; null without a number. */
function retryAfterOf({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
