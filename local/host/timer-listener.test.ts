import { setTimeout as sleep } from 'node:timers/promises';
import { app } from '@azure/functions';
import type { Timer } from '@azure/functions';
import { describe, expect, test } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { until, useHosts } from '#test/support/host.ts';
import { timerStatusStore } from './timer-status.ts';

const azurite = useAzurite();
const start = useHosts(azurite);

describe('A timer', () => {
  test('fires at its times, from a schedule in a setting', async () => {
    const fired: Timer[] = [];
    await start({
      settings: { SCHEDULE: '*/1 * * * * *' },
      register: () =>
        app.timer('ticks', { schedule: '%SCHEDULE%', handler: (timer) => void fired.push(timer) }),
    });
    await until(() => fired.length >= 2, 'two ticks', 5_000);
    expect(fired[1]).toMatchObject({ isPastDue: false, schedule: { adjustForDST: true } });
    const { last = '', next = '' } = fired[1]?.scheduleStatus ?? {};
    expect(new Date(next).getTime()).toBeGreaterThan(new Date(last).getTime());
  });

  test('can be fired by hand, and its error comes back', async () => {
    let calls = 0;
    const host = await start({
      register: () =>
        app.timer('yearly', {
          schedule: '0 0 0 1 1 *',
          handler: () => {
            if (++calls === 2) throw new Error('no releases');
          },
        }),
    });
    await host.fireTimer('yearly');
    expect(calls).toBe(1);
    await expect(host.fireTimer('yearly')).rejects.toThrow('no releases');
    await expect(host.fireTimer('weekly')).rejects.toThrow('There is no timer "weekly"; there are: yearly.');
  });

  test('never runs twice at once', async () => {
    let running = 0;
    let most = 0;
    const host = await start({
      register: () =>
        app.timer('slow', {
          schedule: '0 0 0 1 1 *',
          handler: async () => {
            most = Math.max(most, ++running);
            await sleep(50);
            running--;
          },
        }),
    });
    expect(host.idle()).toBe(true);
    const both = Promise.all([host.fireTimer('slow'), host.fireTimer('slow')]);
    await until(() => !host.idle(), 'running');
    await both;
    expect(most).toBe(1);
  });

  test('that was missed while the host was down is fired at the start and knows it', async () => {
    const missed = {
      Last: '2026-11-12T06:00:00Z',
      Next: '2026-11-19T06:00:00Z',
      LastUpdated: '2026-11-12T06:00:00Z',
    };
    await timerStatusStore(azurite.connectionString).set('thursday', missed);
    const fired: Timer[] = [];
    const host = await start({
      startTimers: false,
      register: () =>
        app.timer('thursday', { schedule: '0 0 6 * * 4', handler: (timer) => void fired.push(timer) }),
    });
    await sleep(200);
    expect(fired).toEqual([]);
    await host.startTimers();
    await until(() => fired.length === 1 && host.idle(), 'the missed occurrence');
    expect(fired[0]).toMatchObject({ isPastDue: true, scheduleStatus: { next: '2026-11-19T06:00:00Z' } });
    const status = await timerStatusStore(azurite.connectionString).get('thursday');
    expect(new Date(status?.Next ?? 0).getTime()).toBeGreaterThan(Date.now());
  });
});
