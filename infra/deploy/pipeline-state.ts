import type { PipelineStatus } from '#shared/storage/status/status-store.ts';

/** The catch-up goes off every hour and writes the status anew: two of them have failed. */
const LATE_MS = 2 * 3_600_000;
/** From a Thursday's forecast to a Monday's: nothing is ever due later. */
const LONGEST_REST_MS = 5 * 86_400_000;

/** What the status that each run writes says of the pipeline, and whether somebody should look. */
interface PipelineState {
  wrong: boolean;
  text: string;
}

/** @param status null when none has been written, or what is kept is not a status. */
export function pipelineState(status: PipelineStatus | null, now: Date): PipelineState {
  if (status === null) return { wrong: true, text: 'no run has written a status yet' };
  const { writtenAt, nextCheckAt, underWay } = status;
  const due = Date.parse(nextCheckAt) - now.getTime();
  if (due < -LATE_MS) {
    const runs = underWay.length === 0 ? '' : `; under way then: ${underWay.join(', ')}`;
    return { wrong: true, text: `due since ${nextCheckAt}, and nothing was done since ${writtenAt}${runs}` };
  }
  if (due > LONGEST_REST_MS) {
    return { wrong: true, text: `nothing is due before ${nextCheckAt}, which is too far away to be true` };
  }
  return { wrong: false, text: `written at ${writtenAt}, the next run is due at ${nextCheckAt}` };
}
