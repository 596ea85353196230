import { app, type HttpResponseInit } from '@azure/functions';
import { version } from '#shared/version.ts';

/** The liveness probe, open to all. It touches no service: a probe must not keep a paused database awake. */
export function handler(): HttpResponseInit {
  return { status: 200, headers: { 'cache-control': 'no-store' }, jsonBody: { status: 'alive', version } };
}

app.http('health-get', { methods: ['GET'], route: 'health', authLevel: 'anonymous', handler });
