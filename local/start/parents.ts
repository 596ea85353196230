import { readFileSync } from 'node:fs';

/** A process as Linux knows it. */
interface ProcessStat {
  name: string;
  parent: number;
  /** In the system's own ticks: tells a process from a later one with the same id. */
  startedAt: string;
}

/** Reads /proc; null when there is no such process (one that is dead and not yet buried counts as none), or no /proc. */
export function statOf(pid: number): ProcessStat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything; then state, parent, … and as the 22nd field the start.
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return { name, parent: Number(fields[1]), startedAt: fields[19] ?? '' };
  } catch {
    return null;
  }
}

/**
 * Calls back once when npm, which runs this process, is gone: it waits for its command, so it was killed and nobody is
 * left to stop this process. Without npm nothing is watched: a command may be left running in the background.
 */
export function whenNpmIsGone(callback: () => void): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const watched = ancestorsUpToNpm();
  const timer = setInterval(() => {
    if (watched.every(({ pid, startedAt }) => statOf(pid)?.startedAt === startedAt)) return;
    clearInterval(timer);
    callback();
  }, 1_000);
  return timer;
}

function ancestorsUpToNpm(): { pid: number; startedAt: string }[] {
  const ancestors: { pid: number; startedAt: string }[] = [];
  for (let pid = process.ppid; pid > 1;) {
    const stat = statOf(pid);
    if (stat === null) return [];
    ancestors.push({ pid, startedAt: stat.startedAt });
    if (stat.name.startsWith('npm')) return ancestors;
    pid = stat.parent;
  }
  return [];
}
