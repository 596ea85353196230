import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { preparedTwin } from '#ml/bench/prepared-twin.ts';
import { startBenchService, type BenchService } from './bench-service.ts';
import type { Load, Theirs } from './figures.ts';
import type { Target } from './put-load.ts';

/** Starts the service that ours is measured beside (ml/bench); both of its ways are in one process, as ours is one. */
export async function startTwin(
  folder: string,
  bodies: Record<Load, readonly string[]>,
): Promise<BenchService & { targets: Record<Theirs, Record<Load, Target>> }> {
  const { python, folder: cwd, model } = preparedTwin();
  const secret = randomBytes(32).toString('hex');
  const service = await startBenchService((port) => ({
    ...{ name: 'twin', cwd, folder, probe: '/openapi.json' },
    command: [
      ...([
        python,
        '-m',
        'uvicorn',
        'niab_twin.app:app',
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
      ] as const),
      ...['--loop', 'uvloop', '--http', 'httptools', '--no-access-log', '--log-level', 'warning'],
    ],
    settings: { TWIN_MODEL: model, TWIN_SECRET: secret },
  }));
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('twin')
    .setAudience('twin')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
  const targetsOf = (way: Theirs): Record<Load, Target> => ({
    single: { url: `${service.url}/${way}/predict`, token, bodies: bodies.single },
    batch: { url: `${service.url}/${way}/predict-batch`, token, bodies: bodies.batch },
  });
  return { ...service, targets: { typical: targetsOf('typical'), best: targetsOf('best') } };
}
