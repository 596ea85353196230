import { app } from '@azure/functions';
import type { Health } from '#shared/api/contract/health.ts';
import type { Reply } from '#shared/api/endpoint.ts';
import { version } from '#shared/version.ts';

/** The liveness probe, open to all. It touches no service: a probe must not keep a paused database awake. */
export function handler(): Reply<Health> {
  const alive: Health = { status: 'alive', version };
  return { status: 200, headers: { 'cache-control': 'no-store' }, jsonBody: alive };
}

app.http('health-get', { methods: ['GET'], route: 'health', authLevel: 'anonymous', handler });
