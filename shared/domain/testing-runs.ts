import { newRun, type Run } from './run.ts';

/** A run for tests: Thursday's of the week of 2026-11-25, ended, as far as nothing else is said; its step fits its state. */
export function testRun(change: Partial<Run> = {}): Run {
  const run: Run = {
    ...newRun({
      runId: '2026-11-25-thursday',
      week: '2026-11-25',
      kind: 'thursday',
      asOf: '2026-11-19',
      modelVersion: 'test',
      startedAt: '2026-11-19T04:00:00.000Z',
    }),
    state: 'done',
    ...change,
  };
  const isUnderWay = run.state === 'collecting' || run.state === 'processing';
  return { ...run, step: isUnderWay ? 'fetch' : 'end', stepAt: run.finishedAt ?? run.startedAt, ...change };
}
