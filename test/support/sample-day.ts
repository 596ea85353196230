import { FUNCTIONS_URL } from '#local/ports.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';

/** The Monday on which the browser tests take place: eight weeks are over, one is running, one is still to decide. */
export const TODAY = '2023-06-05';
export const OPEN_WEEK = '2023-06-07';
export const RUNNING_WEEK = '2023-05-31';
/** Its result is known. */
export const PLAYED_WEEK = '2023-05-24';
export const PLAYED_WEEKS = 8;

/** What the API says, asked as the machine itself. */
export async function apiSays(path: string): Promise<unknown> {
  return (await fetch(`${FUNCTIONS_URL}/api${path}`)).json();
}

/** Saves as another window does, from the version that is stored. */
export function apiSaves(path: string, body: unknown, version: number): Promise<void> {
  return apiChanges('PUT', path, version, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Takes back as another window does. */
export function apiDeletes(path: string, version: number): Promise<void> {
  return apiChanges('DELETE', path, version, {});
}

async function apiChanges(
  method: string,
  path: string,
  version: number,
  { headers = {}, ...request }: { headers?: Record<string, string>; body?: string },
): Promise<void> {
  const reply = await fetch(`${FUNCTIONS_URL}/api${path}`, {
    method,
    headers: { ...headers, 'if-match': `"${version}"` },
    ...request,
  });
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`);
}

export async function weekSays(week: string): Promise<Week> {
  return weekSchema.parse(await apiSays(`/weeks/${week}`));
}
