import fc from 'fast-check';
import type { Framing } from '../fuzz-request.ts';
import type { Mutation } from './near.ts';

const FRAMINGS: readonly Framing[] = [
  ...[1, 7, 1_000].map((size) => ({ kind: 'chunked' as const, size })),
  { kind: 'none' },
  { kind: 'both' },
  { kind: 'broken chunks' },
  // Less than there is, more, more than is read, more than the host takes, and no numbers at all.
  ...['0', '1', '300', '16385', '104857601', '1e3', '-5', '', ' 5', '5 5', '٣'].map((length) => ({
    kind: 'announced' as const,
    length: Buffer.from(length, 'utf8').toString('latin1'),
  })),
];

const framing: fc.Arbitrary<Mutation> = fc
  .constantFrom<Framing[]>(...FRAMINGS)
  .map((framing) => (request) => ({ ...request, framing }));

const cut: fc.Arbitrary<Mutation> = fc
  .double({ min: 0, max: 1, noNaN: true })
  .map((cutAt) => (request) => ({ ...request, cutAt }));

/** All of it is sent, and nobody waits for the answer. */
const abandoned: fc.Arbitrary<Mutation> = fc.constant((request) => ({ ...request, cutAt: 1 }));

const inPieces: fc.Arbitrary<Mutation> = fc
  .constantFrom(20, 100)
  .map((pieces) => (request) => ({ ...request, pieces }));

const version: fc.Arbitrary<Mutation> = fc
  .constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'HTP/1.1', 'http/1.1', '', 'HTTP/1.1 x')
  .map((version) => (request) => ({ ...request, version }));

/** What is done on a connection that no client does. */
export const hostileWire: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: framing },
  { weight: 2, arbitrary: cut },
  { weight: 1, arbitrary: abandoned },
  { weight: 1, arbitrary: inPieces },
  { weight: 1, arbitrary: version },
);
