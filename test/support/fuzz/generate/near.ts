import fc from 'fast-check';
import { valueOf, withHeader, withText, type FuzzRequest } from '../fuzz-request.ts';
import { jsonMutation } from './json-mutations.ts';
import { principal } from './principals.ts';

export type Mutation = (request: FuzzRequest) => FuzzRequest;

const body: fc.Arbitrary<Mutation> = jsonMutation.map((mutate) => (request) => {
  if (request.body === null) return request;
  return withText(request, JSON.stringify(mutate(valueOf(request))));
});

const IF_MATCH = [
  ...['"0"', '"1"', '"999999999"', '"9999999999"', '"-1"', '"1e3"', '"01"', '""', '"', '*', '0', "'0'"],
  ...['W/"0"', '"0", "1"', '"0" ', '\t"0"', '"0\u00e9"', '"0x0"', '"+0"', '', `"${'9'.repeat(400)}"`],
];

const ifMatch: fc.Arbitrary<Mutation> = fc
  .oneof(
    fc.constantFrom<string[]>(...IF_MATCH).map((value) => [value]),
    fc.constant([]),
    fc.constant(['"0"', '"1"']),
  )
  .map((values) => (request) => withHeader(request, 'If-Match', ...values));

const IF_NONE_MATCH = [
  '*',
  '""',
  '"x"',
  'W/"x"',
  '"x", *',
  ',',
  'x'.repeat(5_000),
  '"a","b" , W/"c"',
  '\u00ff',
];

const ifNoneMatch: fc.Arbitrary<Mutation> = fc
  .constantFrom<string[]>(...IF_NONE_MATCH)
  .map((value) => (request) => withHeader(request, 'If-None-Match', value));

const WEEKS = [
  ...['1996-01-03', '2023-03-29', '2023-04-05', '2024-04-17', '2033-04-13'],
  ...['2023-04-13', '2023-02-29', '2023-4-12', '2031-01-01', '1895-12-25', '9999-12-29', '0000-01-05'],
  ...['10000-01-05', '-002023-04-12', '2023-04-12T00:00:00Z', '2023-04-12%20', '%202023-04-12', '2023'],
  ...['2023-04-12%0a', '2023-04-12%00', '2023%2d04%2d12', '2023-04-19', '2023-04-26', '2023-05-03', 'null'],
  ...[
    '%EF%BC%92023-04-12',
    '20230412',
    '2023-W15',
    'week',
    '{week}',
    '__proto__',
    '..',
    '.',
    '%2e%2e',
    '%2F',
  ],
];

/** Another week in the address, or in the body where the address has none. */
const week: fc.Arbitrary<Mutation> = fc.constantFrom<string[]>(...WEEKS).map((text) => (request) => {
  const exchanged = (given: string): string => given.replace(/\d{4}-\d{2}-\d{2}/, () => text);
  const target = exchanged(request.target);
  if (target !== request.target || request.body === null) return { ...request, target };
  return withText(request, exchanged(Buffer.from(request.body).toString('utf8')));
});

const QUERIES = [
  ...[
    '?',
    '?room',
    '?room=',
    '?room=1:&room=2:',
    '?room=1:x',
    '?room=9:x',
    '?room=0:x',
    '?room=01:x',
    '?room=1:x,2:y',
    '?room=1:allocine-1&room=1:allocine-2',
    '?room=,',
  ],
  ...[
    '?ROOM=x',
    '?room[]=x',
    '?room=1:%00',
    '?room=1:%ff',
    '?room=1:%',
    '?room=1:%zz',
    '?room=1:a%20b',
    '?&&&=',
  ],
  ...['?room=1:__proto__', '?__proto__=x', '?constructor=x', '?toString=x', '?room=1:%F0%9F%98%80', '?a=1#b'],
  ...[
    '?room=1:%ED%A0%80',
    '?room=3:x',
    '?room==',
    `?room=1:${'x'.repeat(5_000)}`,
    '?week=2023-04-12',
    '?code=1',
  ],
];

const query: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom<string[]>(...QUERIES), fc.boolean())
  .map(([text, keep]) => (request) => {
    const [path = '', given] = request.target.split('?');
    return { ...request, target: path + text + (keep && given !== undefined ? `&${given}` : '') };
  });

const CONTENT_TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'multipart/form-data',
  '',
  'x',
  '*/*',
];

const contentType: fc.Arbitrary<Mutation> = fc
  .constantFrom<string[]>(...CONTENT_TYPES)
  .map((value) => (request) => withHeader(request, 'Content-Type', value));

/** One thing that a client may get wrong. */
export const nearMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 10, arbitrary: body },
  { weight: 3, arbitrary: ifMatch },
  { weight: 2, arbitrary: ifNoneMatch },
  { weight: 3, arbitrary: week },
  { weight: 3, arbitrary: query },
  { weight: 2, arbitrary: principal },
  { weight: 1, arbitrary: contentType },
);
