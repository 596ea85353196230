import fc from 'fast-check';
import type { Mutation } from './near.ts';

const ADDED = [
  ...[
    '/',
    '//',
    '/.',
    '/..',
    '/../',
    '%2f',
    '%2F..',
    '%00',
    '\u0000',
    ';x=y',
    '.json',
    '%',
    '%zz',
    '%ff',
    ' ',
    '%20',
  ],
  ...[
    '%c0%af',
    '\\',
    '\\..\\',
    '#x',
    '?',
    '??',
    '/%2e%2e/settings',
    '\u00e9',
    '\u00ff\u00fe',
    '%0d%0aX:%20y',
    '\t',
  ],
  ...[
    '*',
    '{week}',
    '%25',
    '%252e',
    '/decisions',
    '/programme',
    '/actuals',
    '/evaluation',
    '/undefined',
    '\u007f',
  ],
];

const WHOLE = [
  ...[
    '/',
    '*',
    '//',
    '///api/weeks',
    '/api',
    '/api/',
    '/api//',
    '/API/weeks',
    '/Api/Weeks',
    '/api/WEEKS',
    '',
  ],
  ...[
    '/api/./weeks',
    '/api/../api/weeks',
    '/api/weeks/..',
    '/%61pi/weeks',
    '/api%2fweeks',
    '/api\\weeks',
    '\\api',
  ],
  ...[
    '//evil.example/api/weeks',
    'http://evil.example/api/weeks',
    'http://localhost/api/weeks',
    'https:///',
    'a:b',
  ],
  ...[
    'localhost:80',
    '/admin/functions',
    '/admin/host/status',
    '/runtime/webhooks/x',
    '/robots.txt',
    '/.env',
    '/api?',
  ],
  ...[
    '/api/health/',
    '/api/health/details/',
    '/api/health%2fdetails',
    '/api/weeks/',
    '/api/weeks//programme',
    '/\u00ff',
  ],
  ...[
    '/api/weeks/%20/programme',
    '/api/weeks/%2e%2e/settings',
    '/api/settings;a',
    '/api/history?\u0000',
    'javascript:1',
  ],
];

const added: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom<string[]>(...ADDED), fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([text, share]) => (request) => {
    const at = Math.round(share * request.target.length);
    return { ...request, target: request.target.slice(0, at) + text + request.target.slice(at) };
  });

const whole: fc.Arbitrary<Mutation> = fc
  .constantFrom<string[]>(...WHOLE)
  .map((target) => (request) => ({ ...request, target }));

const recased: fc.Arbitrary<Mutation> = fc.constant((request) => ({
  ...request,
  target: request.target.toUpperCase(),
}));

/** Every character that may be percent-encoded is, so that the address says the same. */
const encoded: fc.Arbitrary<Mutation> = fc.constant((request) => ({
  ...request,
  target: request.target.replaceAll(
    /[a-z0-9-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  ),
}));

const overlong: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom('a', '/', '%41', '../', '?', '&a=1'), fc.constantFrom(500, 4_000, 8_000, 20_000))
  .map(([text, length]) => (request) => ({
    ...request,
    target: request.target + text.repeat(Math.ceil(length / text.length)),
  }));

const manyParameters: fc.Arbitrary<Mutation> = fc.constantFrom(10, 1_000).map((count) => (request) => ({
  ...request,
  target: `${request.target}?${Array.from({ length: count }, (_, i) => `room=${i % 3}:${i}`).join('&')}`,
}));

/** Addresses that nobody writes. */
export const hostileTarget: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 5, arbitrary: added },
  { weight: 4, arbitrary: whole },
  { weight: 1, arbitrary: recased },
  { weight: 1, arbitrary: encoded },
  { weight: 2, arbitrary: overlong },
  { weight: 1, arbitrary: manyParameters },
);
