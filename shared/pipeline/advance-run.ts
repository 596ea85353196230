import { nextStep } from '../domain/next-step.ts';
import type { Run, RunStep } from '../domain/run.ts';
import type { Pipeline } from './dependencies.ts';
import { runOf } from './run-of.ts';
import { sendStep } from './send-step.ts';

/**
 * A step of minutes that was claimed longer ago has lost the process that was to send its messages. Shorter than the
 * time after which the message of a killed host comes back (ten minutes), so that this message takes the step over.
 */
const TAKEN_OVER_AFTER_MS = 5 * 60_000;

/** What moves a run from step to step, and back. */
export type Steps = Pick<Pipeline, 'operational' | 'clock' | 'queues' | 'status' | 'sources'>;

/**
 * Moves a run on as far as its items allow: whoever settles something calls it. Of several processes that see the same
 * step to be due one claims it and sends its messages, once.
 */
export async function advanceRun(pipeline: Steps, runId: string): Promise<void> {
  const { operational, clock } = pipeline;
  for (;;) {
    const run = await runOf(operational, runId);
    if (run.state === 'collecting') return;
    const items = await operational.listRunItems(runId);
    const step = nextStep(run, items);
    const now = clock.now();
    if (step === run.step && !isLeft(run, step, now)) return;
    if (await operational.moveRun(claimOf(run, step, now))) {
      return sendClaimed(pipeline, run, () => sendStep(pipeline, runId, step, items));
    }
  }
}

/**
 * Sends the messages of a step that was claimed. When they cannot be sent the claim is given back, so that the message
 * that is being worked on can claim the step when it is tried again.
 *
 * @param run as it was before the claim.
 */
export async function sendClaimed(
  { operational }: Pick<Pipeline, 'operational'>,
  { runId, stepVersion, step, stepAt, state, finishedAt }: Run,
  send: () => Promise<void>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    await operational.moveRun({ runId, from: stepVersion + 1, step, at: stepAt, state, finishedAt });
    throw error;
  }
}

/** A claim of a step for whoever sends its messages. */
export function claimOf(
  { runId, stepVersion }: Run,
  step: RunStep,
  now: Date,
): Parameters<Pipeline['operational']['moveRun']>[0] {
  return { runId, from: stepVersion, step, at: now.toISOString(), state: 'processing', finishedAt: null };
}

/** Pages take as long as their sites; their messages are sent again by the catch-up alone. */
function isLeft(run: Run, step: RunStep, now: Date): boolean {
  const isTimed = step !== 'fetch' && step !== 'end';
  return isTimed && now.getTime() - Date.parse(run.stepAt) > TAKEN_OVER_AFTER_MS;
}
