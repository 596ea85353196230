import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AccessStoreError } from '#shared/storage/access/access-store.ts';
import { predictedFilmsSchema } from '#shared/v1/contract/predict.ts';
import { problemSchema } from '#shared/v1/contract/problem.ts';
import { fieldsOf, FILM, useApi, type Answer } from './served-api.ts';

const api = useApi();
let [token, admin] = ['', ''];

beforeAll(async () => {
  token = await api.token(await api.client(['predict:read']));
  admin = await api.token(await api.client(['admin']));
});

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('POST', '/api/v1/predict', { token, body, headers });
const text = JSON.stringify({ film: FILM });

describe('a body', () => {
  it('is of at most 256 kB', async () => {
    const padded = (length: number): string => `${text}${' '.repeat(length - Buffer.byteLength(text))}`;
    expect((await post(padded(262_144))).status).toBe(200);
    const answer = await post(padded(262_145));
    expect(answer).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('nests no deeper than any that is meant', async () => {
    for (const deep of ['['.repeat(100_000), `{"film":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`]) {
      const answer = await post(deep);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['body']]);
    }
  });

  it.each([
    `{"film":${JSON.stringify(FILM)},"film":${JSON.stringify(FILM)}}`,
    text.replace('"title"', '"title":"Un autre","\\u0074itle"'),
  ])('has no key twice, however it is written: %#', async (body) => {
    const answer = await post(body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['body']]);
  });

  it('that has nothing right is answered in few words, the names in it not as long as they are', async () => {
    const keys = Array.from({ length: 250 }, (_, i) => [`k${i}`, 0]);
    const films = Array.from({ length: 100 }, () => Object.fromEntries(keys) as object);
    const wrong = await post({ films });
    expect(wrong.status).toBe(207);
    expect(wrong.text.length).toBeLessThan(262_144);
    const { predictions } = predictedFilmsSchema.parse(wrong.body);
    expect(predictions[0]?.error?.errors).toHaveLength(20);
    expect(predictions[0]?.error?.detail).toMatch(/^252 fields are wrong: /);
    const long = await post({ film: { ...FILM, ['k'.repeat(100_000)]: 1 } });
    expect([long.status, long.text.length < 1_000]).toEqual([400, true]);
    const query = await api.call('GET', `/api/v1/audit?${'a'.repeat(9_000)}=1&a=1&a=2`, { token: admin });
    expect([query.status, query.text.length < 1_000]).toEqual([400, true]);
  });

  it('may have in a text whatever looks like JSON', async () => {
    const odd = { ...FILM, title: '{"a":1,"a":[[[[[[[[[[[[[[[[[[[[' };
    expect((await post({ film: odd })).status).toBe(200);
  });

  it.each([
    ['{"film":{"__proto__":{"screens":9}}}', 'film.__proto__'],
    [`{"film":${JSON.stringify(FILM)},"__proto__":{"explain":true}}`, '__proto__'],
    [`{"film":${JSON.stringify(FILM)},"constructor":{"prototype":{"explain":true}}}`, 'constructor'],
  ])('changes nothing but its own call: %#', async (body, field) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toContain(field);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const { body: after } = await post(text);
    expect(after).toMatchObject({ prediction: { thursday: { explanation: null } } });
  });

  it.each([undefined, 'text/plain', 'text/plain; application/json', 'application/x-www-form-urlencoded'])(
    'is called JSON: %s',
    async (type) => {
      const answer = await post(text, { 'content-type': type ?? '' });
      expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    },
  );

  it('is UTF-8', async () => {
    const title = JSON.stringify({ film: { ...FILM, title: 'Été' } });
    expect((await post(Buffer.from(title))).status).toBe(200);
    for (const encoding of ['latin1', 'utf16le'] as const) {
      const answer = await post(Buffer.from(title, encoding));
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['body']]);
    }
  });

  it('is answered as any other whatever SQL or scripts are in it', async () => {
    const hostile = {
      ...FILM,
      id: "'; DROP TABLE films; --",
      title: "Robert'); DELETE FROM niab_releases; --",
      cast: ['<script>alert(1)</script>', '${7*7}', '../../etc/passwd'],
    };
    const { status, headers, body } = await post({ films: [hostile] });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).toMatchObject({ predictions: [{ id: hostile.id }] });
  });
});

describe('the headers of an answer', () => {
  it('say where the client stands, and name the call', async () => {
    const traced = await post(text, {
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
    expect(traced.headers['x-request-id']).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(traced.headers['ratelimit-policy']).toBe('"minute";q=600;w=60');
    expect(traced.headers['ratelimit']).toMatch(/^"minute";r=\d+;t=\d+$/);
    const refused = await post('{}');
    expect(refused.headers['ratelimit']).toMatch(/^"minute"/);
  });

  it.each(['', 'x', '00-0-0-0', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, 'évil\u0009'])(
    'name it by an id of ours where the trace is none: %j',
    async (traceparent) => {
      const { headers } = await post(text, { traceparent: encodeURI(traceparent) });
      expect(headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
      expect(headers['x-request-id']).not.toBe('0'.repeat(32));
    },
  );

  it('have nothing of the request in them', async () => {
    const hostile = '%0d%0aset-cookie:%20a=b';
    const answers = [
      await api.call('GET', `/api/docs/${hostile}`),
      await api.call('GET', `/api/v1/health?${hostile}`, {
        headers: { 'x-forwarded-host': 'evil.example', 'x-request-id': 'evil' },
      }),
      await api.call('GET', `/api/v1/audit?after=${hostile}`, { token }),
    ];
    for (const { headers } of answers) {
      expect(headers['set-cookie']).toBeUndefined();
      expect(JSON.stringify(headers)).not.toContain('evil');
    }
  });

  it('allow no other origin', async () => {
    const answer = await api.call('GET', '/.well-known/jwks.json', {
      headers: { origin: 'https://evil.example' },
    });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a client', () => {
  it('that asks more often than it may is told when to come back', async () => {
    const own = await api.token(await api.client(['predict:read'], 3));
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        api.call('POST', '/api/v1/predict', { token: own, body: { film: FILM } }),
      ),
    );
    // A minute of the client may end between two of them.
    const refused = answers.find(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3);
    expect(problemSchema.parse(refused?.body).code).toBe('too-many-requests');
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused?.headers['ratelimit']).toMatch(/r=0/);
  });
});

describe('what does not answer', () => {
  it('is said to be out of reach, and not why', async () => {
    const { store } = api.services().access;
    const down = vi.spyOn(store, 'auditEvents').mockRejectedValue(new AccessStoreError('secret host'));
    const answer = await api.call('GET', '/api/v1/audit', { token: admin });
    down.mockRestore();
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers['retry-after']).toBe('10');
    expect(answer.text).not.toContain('secret host');
  });
});

describe('the log', () => {
  it('has a line for each call, without names, titles, tokens or addresses', async () => {
    const before = api.log.length;
    await post({ film: { ...FILM, title: 'Ce titre secret', cast: ['Someone Famous'] } });
    await post({ film: { ...FILM, title: '' } });
    await api.call('GET', '/api/v1/audit?after=this', { token: 'a.b.c' });
    const lines = api.log.slice(before).filter((line) => line.startsWith('{'));
    const calls = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(calls.map(({ operation, status, code }) => [operation, status, code])).toEqual([
      ['predict-post', 200, null],
      ['predict-post', 400, 'invalid-input'],
      ['audit-list', 401, 'not-signed-in'],
    ]);
    expect(calls[0]?.['clientId']).toMatch(/^niab-/);
    expect(calls[0]?.['requestId']).toMatch(/^[\da-f]{32}$/);
    for (const secret of ['secret', 'Famous', token, 'this']) {
      expect(api.log.slice(before).join('\n')).not.toContain(secret);
    }
  });
});
