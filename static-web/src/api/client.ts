import { onlineManager } from '@tanstack/react-query';
import type { Problem } from '../../../shared/api/contract.ts';

/** A paused database takes up to a minute to wake. */
const PATIENCE_MS = 70_000;

/** An answer that is none: its status, and what the API said if it said anything. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `The API answered ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

export async function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return (await request(path, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  })) as T;
}

export async function putJson(path: string, body: unknown): Promise<void> {
  await request(path, { ...withBody('PUT', body), signal: AbortSignal.timeout(PATIENCE_MS) });
}

/** Asks a question that is too long for an address; nothing is changed by it. */
export async function postJson<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return (await request(path, {
    ...withBody('POST', body),
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  })) as T;
}

function withBody(method: string, body: unknown): RequestInit {
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
  if (!response.ok) throw new ApiError(response.status, body as Problem | null);
  if (!isJson) throw new ApiError(502, null);
  return body;
}

/** True when there was no way to the server; a browser says no more than that. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}

/** Whether asking again may help: the network, a server that wakes or fails; never what we asked wrongly. */
export function isWorthRetrying(error: Error): boolean {
  if (isUnreachable(error)) return navigator.onLine;
  return !(error instanceof ApiError) || error.status === 429 || error.status >= 500;
}
