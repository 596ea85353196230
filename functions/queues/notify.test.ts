import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from '#local/host/start-host.ts';
import { programmeOf } from '#shared/pipeline/notifications/testing-notifying.ts';
import { usePushService } from '#shared/push/testing-push-service.ts';
import { createWebPushSender } from '#shared/push/web-push-sender.ts';
import { provideServices, type Services } from '#shared/services.ts';
import { useCinema, WEEK } from '../http/tests/served-cinema.ts';

const cinema = useCinema();
const service = usePushService();
/** Ten o'clock in Paris. */
const WEDNESDAY = '2023-06-14T08:00:00Z';
let host: Host;
let services: Services;

beforeAll(async () => {
  const own = cinema.services();
  const sender = createWebPushSender({ contact: '', allows: service.allows });
  services = {
    ...own,
    push: { ...own.push, sender: () => Promise.resolve(sender) },
    // Whatever is asked of the database would fail.
    operational: new Proxy(own.operational, {
      get: (_store, name) => {
        throw new Error(`The database was asked: ${String(name)}`);
      },
    }),
  };
  provideServices(services);
  const hostJson = JSON.parse(readFileSync('host.json', 'utf8')) as { extensions: { queues: object } };
  const queues = { ...hostJson.extensions.queues, maxPollingInterval: '00:00:00.100' };
  const { storage } = own.config;
  host = await startHost({
    functionFiles: ['functions/timers/announce-programme.ts', 'functions/queues/notify.ts'],
    hostJson: { ...hostJson, extensions: { ...hostJson.extensions, queues } },
    settings: 'connectionString' in storage ? { AzureWebJobsStorage: storage.connectionString } : {},
    port: 0,
    startTimers: false,
    log: () => undefined,
  });
  return () => host.stop();
});

describe('on Wednesday at ten', () => {
  it('everybody who wants to is told of the programme, by the timer and the queue of the host, without the database', async () => {
    await services.publicProgramme.write(programmeOf([WEEK]), null);
    const store = await services.push.subscriptions();
    const browsers = Array.from({ length: 60 }, (_, n) => service.browser(`n${n}`));
    for (const { id, endpoint, keys } of browsers) {
      await store.put({ topic: 'programme', id, endpoint, keys });
    }
    cinema.at(WEDNESDAY);
    await host.fireTimer('announce-programme');
    await expect.poll(() => service.received.length, { timeout: 30_000 }).toBe(60);
    for (const browser of browsers) {
      const message = service.received.find(({ path }) => browser.endpoint.endsWith(path));
      expect(JSON.parse(browser.read(message?.body ?? Buffer.alloc(0)))).toEqual({
        ...{ topic: 'programme', week: WEEK },
      });
    }
    await expect
      .poll(async () => {
        const depths = await services.queues.depths();
        return depths.find(({ queue }) => queue === 'notify');
      })
      .toMatchObject({ messages: 0, poison: 0 });

    // The second of the timer's hours.
    await host.fireTimer('announce-programme');
    const depths = await services.queues.depths();
    expect(depths.find(({ queue }) => queue === 'notify')).toMatchObject({ messages: 0 });
    expect(service.received).toHaveLength(60);
  });
});
