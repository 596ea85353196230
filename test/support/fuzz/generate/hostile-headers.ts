import fc from 'fast-check';
import { withHeader } from '../fuzz-request.ts';
import type { Mutation } from './near.ts';

const HOSTS = [
  ...[
    'evil.example',
    '',
    ' ',
    'a b',
    'localhost:99999',
    'localhost:',
    ':80',
    '[::1',
    '[::1]:80',
    'user:pass@localhost',
  ],
  ...[
    'localhost/../x',
    'localhost?x',
    'localhost#x',
    '\u00ff',
    '%00',
    'localhost\\x',
    '127.1',
    '0x7f.1',
    'LOCALHOST',
  ],
  ...[
    'xn--a',
    '..',
    'a'.repeat(5_000),
    'localhost, evil.example',
    'https://localhost',
    '<script>',
    'localhost:-1',
  ],
];

const host: fc.Arbitrary<Mutation> = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom<string[]>(...HOSTS).map((value) => [value]) },
    { weight: 1, arbitrary: fc.constantFrom([], ['localhost', 'evil.example']) },
  )
  .map((values) => (request) => withHeader(request, 'Host', ...values));

const ADDED: readonly [string, string][] = [
  ['Transfer-Encoding', 'identity'],
  ['Transfer-Encoding', 'gzip, chunked'],
  ['Transfer-Encoding', 'xchunked'],
  ['Content-Length', '0'],
  ['Content-Length', '+5'],
  ['Content-Length', '5, 5'],
  ['Content-Length', '-1'],
  ['Content-Length', '99999999999999999999'],
  ['Content-Length', '0x10'],
  ['Content-Encoding', 'gzip'],
  ['Content-Encoding', 'br, gzip'],
  ['Expect', '100-continue'],
  ['Expect', 'a miracle'],
  ['Upgrade', 'websocket'],
  ['Upgrade', 'h2c'],
  ['Connection', 'keep-alive'],
  ['Connection', 'Upgrade, close'],
  ['Connection', 'If-Match, Host'],
  ['Range', 'bytes=0-0,-1'],
  ['If-Modified-Since', 'x'],
  ['If-Range', '"x"'],
  ['Accept', ''],
  ['Accept-Encoding', 'identity;q=0'],
  ['Accept-Charset', 'utf-16'],
  ['Cookie', 'a=b; __proto__=c; ;=;'],
  ['Authorization', 'Bearer x'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-Forwarded-For', '127.0.0.1'],
  ['X-Original-Url', '/api/settings'],
  ['X-Http-Method-Override', 'PUT'],
  ['X-MS-Client-Principal-Id', 'x'],
  ['Origin', 'null'],
  ['Origin', 'https://evil.example'],
  ['Sec-Fetch-Site', 'cross-site'],
  ['__proto__', 'x'],
  ['constructor', 'x'],
  ['traceparent', '00-0-0-0'],
  ['', 'x'],
  ['A B', 'x'],
  ['A\u0000', 'x'],
  ['X', '\u0000'],
  ['X', 'a\r\n folded'],
  ['X', 'a\nY: b'],
  ['X', 'a\rY: b'],
  ['X', '\u00e9\u00ff\u0080'],
  ['X', 'a\r\n\r\nGET /api/weeks HTTP/1.1\r\nHost: localhost'],
];

const added: fc.Arbitrary<Mutation> = fc
  .constantFrom<[string, string][]>(...ADDED)
  .map((header) => (request) => ({ ...request, headers: [...request.headers, header] }));

const huge: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom('X', 'Cookie', 'If-None-Match', 'If-Match', 'X-MS-Client-Principal', 'Accept'),
    fc.constantFrom(1_000, 8_000, 14_000, 17_000, 100_000),
    fc.constantFrom('a', ',', '"a", ', '='),
  )
  .map(([name, length, text]) => (request) => ({
    ...request,
    headers: [...request.headers, [name, text.repeat(Math.ceil(length / text.length))]],
  }));

const many: fc.Arbitrary<Mutation> = fc.constantFrom(90, 900, 2_100).map((count) => (request) => ({
  ...request,
  headers: [...request.headers, ...Array.from({ length: count }, (_, i): [string, string] => [`X${i}`, '1'])],
}));

const repeated: fc.Arbitrary<Mutation> = fc.constant((request) => ({
  ...request,
  headers: request.headers.flatMap((header) => [header, header]),
}));

/** Headers that nobody sends. */
export const hostileHeader: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 2, arbitrary: host },
  { weight: 6, arbitrary: added },
  { weight: 2, arbitrary: huge },
  { weight: 1, arbitrary: many },
  { weight: 1, arbitrary: repeated },
);
