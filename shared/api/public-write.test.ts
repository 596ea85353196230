import { HttpRequest, HttpResponse, InvocationContext } from '@azure/functions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { useAzurite } from '#test/support/azurite.ts';
import { readConfig } from '../config.ts';
import { createServices, provideServices } from '../services.ts';
import { AccessStoreError } from '../storage/access/access-store.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { PublicBucket } from './public-bucket.ts';
import { publicBodyOf, publicWrite } from './public-write.ts';

const azurite = useAzurite();
const dataDir = temporaryFolder();
const schema = z.strictObject({ words: z.array(z.string()) });
const JSON_BODY = { 'content-type': 'application/json' };

beforeAll(async () => {
  const config = readConfig({
    ...{ NIAB_DATA_DIR: dataDir, NIAB_MODEL_DIR: dataDir },
    AzureWebJobsStorage: azurite.connectionString,
  });
  const services = await createServices(config, { now: () => new Date() });
  provideServices(services);
  return () => Promise.all([services.operational.close(), services.analytical.close()]);
});

/** An address where words may be left and taken away, and what was left. */
function address(perMinute = 1_000) {
  const left: string[] = [];
  const handler = publicWrite(new PublicBucket({ perMinute }), {
    PUT: async (request) => void left.push(...(await publicBodyOf(request, schema)).words),
    DELETE: () => Promise.resolve(void left.splice(0)),
    POST: () => Promise.reject(new Error('account niabst does not answer')),
  });
  const send = async (method: string, body?: string, headers: Record<string, string> = JSON_BODY) => {
    const url = 'http://127.0.0.1:7071/api/public/words';
    const request = new HttpRequest({
      ...{ method, url, headers },
      ...(body === undefined ? {} : { body: { string: body } }),
    });
    const reply = new HttpResponse(await handler(request, new InvocationContext()));
    const text = await reply.text();
    const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: string };
    return { status: reply.status, code, headers: reply.headers, text };
  };
  return { left, send };
}

describe('what anybody may write', () => {
  it('is done and answered without a word, by whoever asks', async () => {
    const { left, send } = address();
    const reply = await send('PUT', '{"words":["a","b"]}');
    expect(reply).toMatchObject({ status: 204, text: '' });
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(left).toEqual(['a', 'b']);
    // Without a body nothing need be called JSON.
    expect(await send('DELETE', undefined, {})).toMatchObject({ status: 204, text: '' });
    expect(left).toEqual([]);
  });

  it.each([
    [415, 'unsupported-media-type', '{"words":[]}', { 'content-type': 'text/plain' }],
    [415, 'unsupported-media-type', '{"words":[]}', {}],
    [413, 'body-too-large', JSON.stringify({ words: ['x'.repeat(8_192)] }), JSON_BODY],
    [400, 'invalid-input', '{"words":[1]}', JSON_BODY],
    [400, 'invalid-input', '{"words":[],"who":"me"}', JSON_BODY],
    [400, 'invalid-input', 'words', JSON_BODY],
  ])('is refused with problem details where it is none: %i %s', async (status, code, body, headers) => {
    const { left, send } = address();
    const reply = await send('PUT', body, headers);
    expect(reply).toMatchObject({ status, code });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(left).toEqual([]);
  });

  it('takes a body of as many bytes as it may have', async () => {
    const frame = JSON.stringify({ words: [''] }).length;
    expect(await address().send('PUT', JSON.stringify({ words: ['x'.repeat(8_192 - frame)] }))).toMatchObject(
      { status: 204 },
    );
  });

  it.each(['GET', 'HEAD', 'PATCH', 'OPTIONS'])('knows no %s, and says what it knows', async (method) => {
    const reply = await address().send(method);
    expect(reply).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(reply.headers.get('allow')).toBe('PUT, DELETE, POST');
  });

  it('does nothing for one too many, and says when to come back', async () => {
    const { left, send } = address(2);
    await send('GET');
    const replies = [
      await send('PUT', '{"words":["a"]}'),
      await send('PUT', '{"words":["b"]}'),
      await send('PUT', '{"words":["c"]}'),
    ];
    expect(replies.map(({ status }) => status)).toEqual([204, 204, 429]);
    expect(replies[2]?.code).toBe('too-many-requests');
    expect(Number(replies[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(left).toEqual(['a', 'b']);
  });

  it('says of what fails inside no more than that', async () => {
    const reply = await address().send('POST', '{}');
    expect(reply).toMatchObject({ status: 500, code: 'internal' });
    expect(reply.text).not.toContain('niabst');
  });

  it('says of what passes when to ask again', async () => {
    const handler = publicWrite(new PublicBucket({ perMinute: 10 }), {
      POST: () => Promise.reject(new AccessStoreError('The table did not answer')),
    });
    const request = new HttpRequest({ method: 'POST', url: 'http://127.0.0.1:7071/api/public/words' });
    const reply = await handler(request, new InvocationContext());
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
  });
});
