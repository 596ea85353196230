import fc from 'fast-check';
import { hostileBody } from './hostile-bodies.ts';
import { hostileHeader } from './hostile-headers.ts';
import { hostileTarget } from './hostile-targets.ts';
import { hostileWire } from './hostile-wire.ts';
import { nearMutation, type Mutation } from './near.ts';

const METHODS = [
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'QUERY'],
  ...['get', 'Put', 'M-SEARCH', 'FOO', '', 'GET\t', 'PUT\u0000', 'G'.repeat(9_000), 'PRI', '\u00ff'],
];

const method: fc.Arbitrary<Mutation> = fc
  .constantFrom<string[]>(...METHODS)
  .map((text) => (request) => ({ ...request, method: text }));

/** One thing that no client of good will does, or that one may get wrong. */
export const hostileMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 2, arbitrary: method },
  { weight: 4, arbitrary: hostileTarget },
  { weight: 4, arbitrary: hostileHeader },
  { weight: 5, arbitrary: hostileBody },
  { weight: 3, arbitrary: hostileWire },
  { weight: 2, arbitrary: nearMutation },
);
