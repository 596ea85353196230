import { queueFunction } from '../queue-function.ts';

/** What the pages of a run without a forecast say → results, or shows announced; what is known of the model follows the results. */
queueFunction('record-actuals', ({ recordRun, watchAfterRun }) => async (own, message, attempt, context) => {
  await recordRun(own, message, attempt);
  // Told to the operator by infra/modules/model.kql.
  await watchAfterRun(own, message, (alert) => {
    context.warn(JSON.stringify({ event: 'model-alert', ...alert }));
  });
});
