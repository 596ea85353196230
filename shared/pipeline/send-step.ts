import type { RunItem, RunStep } from '../domain/run.ts';
import type { Pipeline } from './dependencies.ts';

/** Sends the messages of a step: one for the run, or one for each item that is not settled. */
export async function sendStep(
  { queues }: Pick<Pipeline, 'queues'>,
  runId: string,
  step: RunStep,
  items: readonly Pick<RunItem, 'type' | 'key' | 'state'>[],
): Promise<void> {
  const pending = items.filter((item) => item.state === 'pending');
  switch (step) {
    case 'fetch':
      for (const { type, key } of pending) {
        if (type === 'page') await queues.send('parse-page', { runId, pageName: key });
      }
      return;
    case 'assemble':
      return queues.send('assemble-week', { runId });
    case 'build':
      for (const { type, key } of pending) {
        if (type === 'film') await queues.send('build-features', { runId, filmId: key });
      }
      return;
    case 'plan':
      return queues.send('plan-programme', { runId });
    case 'record':
      return queues.send('record-actuals', { runId });
    case 'end':
      return;
  }
}
