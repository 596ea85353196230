import { startHost } from '#local/host/start-host.ts';
import { Agent, get } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { addDays } from '#shared/domain/cinema-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const READERS = 100;

useCinema();

function status(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    }).once('error', reject);
  });
}

it('The liveness probe is answered while a hundred readers wait, each for a read of its own', async () => {
  const host = await startHost({
    functionFiles: ['functions/http/health-get.ts', 'functions/http/week-get.ts'],
    hostJson: { version: '2.0' },
    settings: {},
    port: 0,
    log: () => undefined,
  });
  const agent = new Agent({ keepAlive: true, maxSockets: READERS + 1, maxFreeSockets: READERS + 1 });
  onTestFinished(async () => {
    agent.destroy();
    await host.stop();
  });
  const url = `http://127.0.0.1:${host.port}/api`;
  // Everybody is connected before anybody asks for a week.
  const connecting = Array.from({ length: READERS + 1 }, () => status(`${url}/health`, agent));
  await Promise.all(connecting);

  const answered: string[] = [];
  const readers = Array.from({ length: READERS }, async (_, i) => {
    // Of most of them nothing is known, which is found out by reading.
    const week = addDays(WEEK, -7 * i);
    answered.push(String(await status(`${url}/weeks/${week}`, agent)));
  });
  const probe = status(`${url}/health`, agent).then(() => answered.push('alive'));
  await Promise.all([...readers, probe]);
  expect(answered).toHaveLength(READERS + 1);
  expect(new Set(answered)).toEqual(new Set(['200', '404', 'alive']));
  // The readers' own requests have come in before it.
  expect(answered.indexOf('alive')).toBeLessThan(10);
});
