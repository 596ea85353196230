import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { basicOf } from '#shared/access/testing-access.ts';
import { tokenErrorSchema } from '#shared/v1/contract/token.ts';
import { fieldsOf, FILM, useApi, type Answer } from './served-api.ts';

const api = useApi();
const FORM = 'application/x-www-form-urlencoded';
let token = '';

beforeAll(async () => {
  token = await api.token(await api.client(['predict:read']));
});

const askToken = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('POST', '/api/v1/token', {
    headers: { 'content-type': FORM, ...headers },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
  });
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('POST', `/api/v1/${path}`, { token, body, headers });

/** What means something to a database, a table, an address or a header. */
const INJECTIONS = [
  "niab-0' or '1' eq '1",
  "' or PartitionKey ge '",
  "'; DROP TABLE apiclients; --",
  "niab-0000000000000000')/apiaudit(",
  '../apiaudit',
  'niab-0/../../apiclients?$filter=true',
  'niab-0\r\nset-cookie: a=b',
  'niab-0\u0000',
  '__proto__',
  'constructor',
  'é'.repeat(500),
];

describe('who asks for a token', () => {
  it.each(INJECTIONS)('is nobody, whatever the id means elsewhere: %j', async (id) => {
    const before = api.errors.length;
    for (const answer of [
      await askToken({ client_id: id, client_secret: id }),
      await askToken({}, { authorization: basicOf(id, id) }),
    ]) {
      expect([400, 401]).toContain(answer.status);
      const { error } = tokenErrorSchema.strict().parse(answer.body);
      expect(['invalid_client', 'invalid_request']).toContain(error);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.text).not.toContain('apiaudit');
    }
    // No store was asked anything that it could not answer.
    expect(api.errors.slice(before)).toEqual([]);
  });

  it.each(['__proto__', 'admin', 'predict:read admin', 'predict:read\nadmin', '*'])(
    'gets no scope that the client lacks, however it is written: %j',
    async (scope) => {
      const { client, secret } = await api.client(['predict:read']);
      const answer = await askToken({ scope }, { authorization: basicOf(client.clientId, secret) });
      expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    },
  );

  it('changes nothing of what follows by the names of the fields', async () => {
    const { client, secret } = await api.client(['predict:read']);
    const hostile = { ['__proto__']: 'admin', 'constructor[prototype][scope]': 'admin', scopes: 'admin' };
    const answer = await askToken(hostile, { authorization: basicOf(client.clientId, secret) });
    expect(answer).toMatchObject({ status: 200, body: { scope: 'predict:read' } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('an address in a request', () => {
  it('is asked by nobody: a film that names one is a film like any other', async () => {
    let asked = 0;
    const server = createServer((_, response) => response.end(String((asked += 1)))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest/meta-data`;
    try {
      const named = { id: address, title: address, originalTitle: address, distributor: address };
      const lists = { directors: [address], cast: [address], genres: [address], countries: [address] };
      const film = { ...FILM, ...named, ...lists };
      const headers = { 'x-forwarded-host': address, referer: address, origin: address };
      expect((await post('predict', { film, explain: true }, headers)).status).toBe(200);
      for (const field of ['posterUrl', 'trailer', 'callback', 'webhook', '$ref']) {
        const answer = await post('predict', { film: { ...FILM, [field]: address } });
        expect([answer.status, fieldsOf(answer)]).toEqual([400, [`film.${field}`]]);
      }
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });
});

describe('a body', () => {
  it('is of at most 256 kB also where its length is not said before', async () => {
    const large = JSON.stringify({ film: FILM }) + ' '.repeat(262_144);
    const answer = await post('predict', large, { 'transfer-encoding': 'chunked' });
    expect(answer).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('is not unpacked, so that a small one cannot become a large one', async () => {
    const packed = gzipSync(JSON.stringify({ film: FILM }));
    const answer = await post('predict', packed, { 'content-encoding': 'gzip' });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['body']]);
  });

  it.each([
    ['{"rooms":[{"name":"A","seats":9,"__proto__":{"seats":1}}],"films":[]}', 'rooms.0.__proto__'],
    ['{"__proto__":{"rooms":[]},"films":[]}', '__proto__'],
    ['{"rooms":[{"name":"A","seats":9}],"films":[{"film":{"constructor":{}}}]}', 'films.0.film.constructor'],
  ])('of a programme changes nothing but its own call: %#', async (body, field) => {
    const answer = await post('programme', body);
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toContain(field);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    '{"film":{"title":"A","title":"B"}}',
    '{"films":[{"title":"A"}],"films":[]}',
    '{"films":['.repeat(20_000),
    '{"film":{"title":"A","releaseDate":"2027-03-10","screens":1e999}}',
    '{"film":{"title":"A","releaseDate":"2027-03-10","screens":-0}}',
    '{"film":{"title":"\\u0000","releaseDate":"2027-03-10"}}',
  ])('that others might read otherwise is refused: %#', async (body) => {
    expect((await post('predict', body)).status).toBe(400);
  });
});
