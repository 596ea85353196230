import { describe, expect, test } from 'vitest';
import { readHostJson } from './host-json.ts';

describe('host.json', () => {
  test('has the defaults of the real host', () => {
    expect(readHostJson({ version: '2.0' })).toEqual({
      functionTimeout: 30 * 60_000,
      logLevel: {},
      routePrefix: 'api',
      queues: {
        maxPollingInterval: 60_000,
        visibilityTimeout: 0,
        batchSize: 16,
        newBatchThreshold: 8,
        maxDequeueCount: 5,
        messageEncoding: 'base64',
      },
    });
  });

  test('is read in .NET time spans', () => {
    const options = readHostJson({
      version: '2.0',
      functionTimeout: '1.00:10:00',
      extensions: { queues: { visibilityTimeout: '00:00:30', maxPollingInterval: '00:00:00.250' } },
    });
    expect(options.functionTimeout).toBe((24 * 60 + 10) * 60_000);
    expect(options.queues.visibilityTimeout).toBe(30_000);
    expect(options.queues.maxPollingInterval).toBe(250);
  });

  test('is overridden by app settings', () => {
    const hostJson = { version: '2.0', extensions: { queues: { batchSize: 4 } } };
    const settings = {
      AzureFunctionsJobHost__extensions__queues__batchSize: '2',
      AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:01',
    };
    const { queues } = readHostJson(hostJson, settings);
    expect(queues.batchSize).toBe(2);
    expect(queues.newBatchThreshold).toBe(1);
    expect(queues.maxPollingInterval).toBe(1_000);
    expect(hostJson.extensions.queues.batchSize).toBe(4);
  });

  test('with a mistake is refused with the place of the mistake', () => {
    const hostJson = { version: '2.0', extensions: { queues: { batchSize: 64 } } };
    expect(() => readHostJson(hostJson)).toThrow('extensions.queues.batchSize');
  });
});
