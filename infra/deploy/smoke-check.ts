import { NiabError } from '#shared/errors.ts';

export interface SmokeCheck {
  name: string;
  /** Answers what it saw; throws when it is not what it should be. */
  run: () => Promise<string>;
}

/** A request that takes longer has failed: the site's proxy gives up at 45 s. */
const TIMEOUT_MS = 45_000;

/** What anybody can write into a header: to be the manager of the site. */
export const FORGED_MANAGER = {
  'x-ms-client-principal': Buffer.from(
    JSON.stringify({
      identityProvider: 'aad',
      userId: 'smoke-test',
      userDetails: 'smoke-test',
      userRoles: ['anonymous', 'authenticated', 'manager'],
    }),
  ).toString('base64'),
};

/** Asks without following a redirect. */
export function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Response> {
  return fetch(url, { ...options, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
}

export function failed(message: string): NiabError {
  return new NiabError('smoke-test-failed', message, { permanent: false });
}
