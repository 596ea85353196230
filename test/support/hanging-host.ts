/** A host in a process of its own whose only function reports its message and never ends. Made to be killed. */
import { app } from '@azure/functions';
import { startHost } from '#local/host/start-host.ts';

await startHost({
  hostJson: { version: '2.0' },
  settings: process.env,
  port: 0,
  leaseSeconds: 3,
  log: () => undefined,
  register: () =>
    app.storageQueue('hangs', {
      queueName: 'killed',
      connection: 'AzureWebJobsStorage',
      handler: (message, context) => {
        process.send?.({ running: message, dequeueCount: context.triggerMetadata?.['dequeueCount'] });
        return new Promise(() => undefined);
      },
    }),
});
