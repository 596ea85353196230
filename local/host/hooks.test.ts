import { app } from '@azure/functions';
import { expect, test } from 'vitest';
import { startHost } from './start-host.ts';
import type { LogLine } from './logging.ts';

test('hooks run around the app, its functions and its log, and can change what passes', async () => {
  const order: string[] = [];
  const log: LogLine[] = [];
  const host = await startHost({
    hostJson: {
      version: '2.0',
      logging: { logLevel: { default: 'warning', 'Function.greet.User': 'information' } },
    },
    settings: {},
    port: 0,
    log: (line) => log.push(line),
    register: () => {
      app.hook.appStart(() => void order.push('appStart'));
      app.hook.appTerminate(() => void order.push('appTerminate'));
      app.hook.preInvocation((context) => {
        order.push(`pre ${context.invocationContext.functionName}`);
        context.hookData['from'] = 'pre';
        const { functionHandler } = context;
        context.functionHandler = async (...args) => ({
          ...((await functionHandler(...args)) as object),
          status: 418,
        });
      });
      app.hook.postInvocation((context) => {
        order.push(
          `post ${String(context.hookData['from'])} ${String((context.error as Error | null)?.message)}`,
        );
        if (context.error) {
          context.result = { status: 503, body: 'mended' };
          context.error = null;
        }
      });
      app.hook.log((context) => {
        context.message = context.message.replace('secret', '***');
      });
      app.http('greet', {
        handler: (request, context) => {
          context.log('the secret is', { of: 'the film' });
          context.debug('not for this level');
          if (request.query.has('fail')) throw new Error('broken');
          return { body: 'bonjour' };
        },
      });
    },
  });

  const greeted = await fetch(`http://127.0.0.1:${host.port}/api/greet`);
  expect([greeted.status, await greeted.text()]).toEqual([418, 'bonjour']);
  const mended = await fetch(`http://127.0.0.1:${host.port}/api/greet?fail`);
  expect([mended.status, await mended.text()]).toEqual([503, 'mended']);
  await host.stop();

  expect(order).toEqual([
    'appStart',
    'pre greet',
    'post pre undefined',
    'pre greet',
    'post pre broken',
    'appTerminate',
  ]);
  const lines = log.filter((line) => line.category === 'Function.greet.User');
  expect(lines.map((line) => line.message)).toEqual([
    "the *** is { of: 'the film' }",
    "the *** is { of: 'the film' }",
  ]);
  expect(lines[0]).toMatchObject({ level: 'information', function: 'greet' });
});
