import { isForecastRun, type Run, type RunItem, type RunStep } from './run.ts';

type Item = Pick<RunItem, 'type' | 'state'>;

/**
 * The step that a run has to be in, as its items stand. Where it is in that step already, the step's messages are on
 * their way and there is nothing to claim.
 *
 * - A page that is not settled holds every later step back; so does a run that is still being collected.
 * - A run that was taken back to `fetch` goes through every step again, for its pages may say something else.
 * - `record` of a run without a forecast, `assemble` of a backfill and `plan` lead to `end` by themselves.
 */
export function nextStep(run: Pick<Run, 'kind' | 'state' | 'step'>, items: readonly Item[]): RunStep {
  const isPending = (type: Item['type']): boolean =>
    items.some((item) => item.type === type && item.state === 'pending');
  if (run.state === 'collecting' || isPending('page')) return 'fetch';
  if (run.step === 'end') return isForecastRun(run) && isPending('film') ? 'build' : 'end';
  if (run.kind === 'actuals' || run.kind === 'shows') return 'record';
  if (run.step === 'fetch' || run.step === 'assemble' || !isForecastRun(run)) return 'assemble';
  return isPending('film') ? 'build' : 'plan';
}
