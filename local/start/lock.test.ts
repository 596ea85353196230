import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

describe('The lock of a start', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'niab-lock-'));
    file = path.join(folder, 'start.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is there until it is released', () => {
    const lock = takeLock(file, 'http://127.0.0.1:4280');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
    expect(existsSync(file)).toBe(false);
  });

  test('is refused while its process lives, with the address', () => {
    takeLock(file, 'http://127.0.0.1:4280');
    expect(() => takeLock(file, 'other')).toThrow(
      `NIAB is already running at http://127.0.0.1:4280 (process ${process.pid}).`,
    );
  });

  test('is taken over from a process that is dead', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    writeFileSync(file, JSON.stringify({ pid: dead.pid, startedAt: '1', address: 'old' }));
    takeLock(file, 'new');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, address: 'new' });
  });

  test.runIf(process.platform === 'linux')('is taken over when another process now has the id', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: '1', address: 'old' }));
    takeLock(file, 'new');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address: 'new' });
  });

  test('is taken over when it cannot be read, e.g. after a power cut', () => {
    writeFileSync(file, '');
    takeLock(file, 'new');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address: 'new' });
  });

  test('that another process has taken over is not released by the first', () => {
    const lock = takeLock(file, 'first');
    writeFileSync(file, JSON.stringify({ pid: 1, startedAt: null, address: 'second' }));
    lock.release();
    expect(existsSync(file)).toBe(true);
  });
});
