import { createDecipheriv, createECDH, createHash, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';

/** A message as it came to the push service. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How the service answers a path. */
interface Answering {
  status: number;
  headers?: Record<string, string>;
}

/** A browser that has subscribed: it alone reads what comes. */
export function testBrowser(endpoint: string) {
  const curve = createECDH('prime256v1');
  const p256dh = curve.generateKeys('base64url');
  const auth = randomBytes(16);
  return {
    id: createHash('sha256').update(endpoint).digest('hex'),
    endpoint,
    keys: { p256dh, auth: auth.toString('base64url') },
    /** What a message says, by RFC 8291 and RFC 8188 as they are written, without the library that has encrypted it. */
    read: (body: Buffer): string => {
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const sender = body.subarray(21, 21 + keyLength);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), sender]);
      const ikm = Buffer.from(hkdfSync('sha256', curve.computeSecret(sender), auth, info, 32));
      const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16));
      const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12));
      const sealed = body.subarray(21 + keyLength);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
      const record = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      // The last record ends with a 2, and zeros where it was padded.
      return record.subarray(0, record.lastIndexOf(2)).toString();
    },
  };
}

export type TestBrowser = ReturnType<typeof testBrowser>;

/** What the token of a message says, once its signature is seen to be of the key that stands beside it (RFC 8292). */
export function vapidOf({ headers }: Received): { key: string; claims: Record<string, unknown> } {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    {
      key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' },
      ...{ format: 'jwk', dsaEncoding: 'ieee-p1363' },
    },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('The token is not signed by that key');
  return {
    key,
    claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>,
  };
}

/** A push service on this machine: it keeps what comes, and answers 201 unless it is told to answer otherwise. */
export function usePushService() {
  const received: Received[] = [];
  const answers = new Map<string, (() => Promise<Answering>) | Answering>();
  let at = '';
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers, body: await buffer(request) });
      const answer = answers.get(path) ?? { status: 201 };
      const { status, headers = {} } = typeof answer === 'function' ? await answer() : answer;
      response.writeHead(status, headers).end();
    })();
  });
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
          resolve();
        });
      }),
  );
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    received,
    browser: (name: string): TestBrowser => testBrowser(`${at}/${name}`),
    answer: (name: string, answer: (() => Promise<Answering>) | Answering) =>
      void answers.set(`/${name}`, answer),
    allows: (endpoint: string): boolean => endpoint.startsWith(`${at}/`),
    clear: () => {
      received.splice(0);
      answers.clear();
    },
  };
}
