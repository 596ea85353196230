import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { NiabError } from '#shared/errors.ts';
import { statOf } from './parents.ts';

interface LockContent {
  pid: number;
  /** Tells a process from a later one with the same id; null where the system does not say. */
  startedAt: string | null;
  address: string;
}

interface Lock {
  release(): void;
}

/**
 * Takes a lock file for this process. If a living process holds it, the error `already-running` names its address;
 * what a dead one left is taken over.
 */
export function takeLock(file: string, address: string): Lock {
  const content: LockContent = {
    pid: process.pid,
    startedAt: statOf(process.pid)?.startedAt ?? null,
    address,
  };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(content), { flag: 'wx' });
      return {
        release: () => {
          if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
        },
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readLock(file);
    if (holder !== null && isAlive(holder)) {
      throw new NiabError(
        'already-running',
        `NIAB is already running at ${holder.address} (process ${holder.pid}).`,
      );
    }
    rmSync(file, { force: true });
  }
}

function readLock(file: string): LockContent | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockContent;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }: LockContent): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startedAt === (statOf(pid)?.startedAt ?? null);
}
