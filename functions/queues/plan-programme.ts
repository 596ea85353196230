import { queueFunction } from '../queue-function.ts';

/**
 * The run's forecasts → the programme of the week. The line that it logs at the end of a run is what the alert of
 * Thursday noon looks for (infra/modules/attention.kql).
 */
export const handle = queueFunction('plan-programme', ({ planProgramme }) => {
  return async (services, { runId }, attempt, context) => {
    const state = await planProgramme(services, { runId }, attempt);
    if (state !== null) context.log(JSON.stringify({ event: 'run-ended', runId, state }));
  };
});
