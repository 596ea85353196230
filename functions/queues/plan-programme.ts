import { queueFunction } from '../queue-function.ts';

/**
 * The run's forecasts → the programme of the week. The line that it logs at the end of a run is what the alert of
 * Thursday noon looks for (infra/modules/attention.kql).
 */
export const handle = queueFunction('plan-programme', ({ planProgramme, enterReleases }) => {
  return async (services, { runId }, attempt, context) => {
    const ended = await planProgramme(services, { runId }, attempt);
    if (ended === null) return;
    const { week, state } = ended;
    context.log(JSON.stringify({ event: 'run-ended', runId, state }));
    // While weeks are played one after the other they are entered at the end, all at once.
    if (services.demonstration?.playing === true) return;
    // What fails here is made up for by the next run.
    await enterReleases(services, week).catch((error: unknown) =>
      context.error(`The releases of ${week} are not in the catalogue`, error),
    );
  };
});
