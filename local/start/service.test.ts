import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { until } from '#test/support/host.ts';
import { statOf } from './parents.ts';
import { Service } from './service.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'niab-service-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends its own id and that of a grandchild that hears no signal but SIGKILL, then waits. */
const PARENT_OF_STUBBORN = `
  const { spawn } = require('node:child_process');
  const stubborn = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"]);
  process.on('SIGTERM', () => {});
  setTimeout(() => process.send({ pids: [process.pid, stubborn.pid] }), 200);
  setInterval(() => {}, 1000);
`;

const isAlive = (pid: number): boolean => statOf(pid) !== null;

function start(
  name: string,
  program: string,
  onMessage: (message: unknown) => void = () => undefined,
): Service {
  return new Service(name, [process.execPath, '-e', program], {
    env: process.env,
    cwd: folder,
    logFile: path.join(folder, `${name}.log`),
    onMessage,
  });
}

describe.runIf(process.platform === 'linux')('A service', () => {
  test('says how it ended, and what it printed is in its log', async () => {
    const service = start('ends', `console.log('going'); process.exit(3)`);
    expect(await service.ended).toEqual({ code: 3, signal: null });
    expect(readFileSync(path.join(folder, 'ends.log'), 'utf8')).toBe('going\n');
    expect(service.stopping).toBe(false);
  });

  test('hands what it prints to who asked for it, and keeps no log', async () => {
    let printed = '';
    const service = new Service(
      'prints',
      [process.execPath, '-e', `console.log('out'); console.error('err')`],
      {
        ...{ env: process.env, cwd: folder },
        onOutput: (text) => (printed += text),
      },
    );
    await service.ended;
    await until(() => printed.includes('out\n') && printed.includes('err\n'), 'both streams');
    expect(service.logFile).toBeNull();
  });

  test('that is stopped takes everything with it that it has started, willing or not', async () => {
    const told: unknown[] = [];
    const service = start('stubborn', PARENT_OF_STUBBORN, (message) => told.push(message));
    await until(() => told.length === 1, 'ids');
    const { pids } = told[0] as { pids: number[] };
    expect(pids.map(isAlive)).toEqual([true, true]);
    await service.stop();
    await until(() => !pids.some(isAlive), 'both gone', 1_000);
  });

  test('ends when the process that started it is killed', async () => {
    const starter = fork(new URL('../../test/support/starts-a-service.ts', import.meta.url), {
      env: { ...process.env, FOLDER: folder, PROGRAM: PARENT_OF_STUBBORN },
    });
    const [{ pids }] = (await once(starter, 'message')) as [{ pids: number[] }];
    expect(pids.map(isAlive)).toEqual([true, true]);
    starter.kill('SIGKILL');
    await until(() => !pids.some(isAlive), 'both gone', 10_000);
  });
});
