import fc from 'fast-check';
import { valueOf, withText, type FuzzRequest } from '../fuzz-request.ts';
import { jsonMutation } from './json-mutations.ts';
import type { Mutation } from './near.ts';

/** The largest body that is read. */
const LIMIT = 16_384;

const TEXTS = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[]',
    '{}',
    'null',
    'true',
    '0',
    '""',
    'NaN',
    'Infinity',
    'undefined',
    "{'rooms':null}",
  ],
  ...[
    '{"rooms":null,}',
    '{"rooms":null}x',
    '{"rooms":null}{"rooms":null}',
    '// x\n{}',
    '{"rooms":1e999}',
    '[1,]',
  ],
  ...[
    '{"rooms":null,"rooms":[{"room":1,"filmId":null}]}',
    '{"__proto__":{"rooms":null}}',
    '{"rooms":{"__proto__":null}}',
  ],
  ...[
    '{"constructor":{"prototype":{"a":1}}}',
    '{"rooms":null,"reason":"\\ud800"}',
    '{"rooms":null,"reason":"\\u0000"}',
  ],
  ...['{"rooms":null,"reason":"\t"}', '{"rooms":-0}', '{"rooms":[{"room":1,"filmId":null,"tickets":-0}]}'],
  ...[
    '{"rooms":[{"room":1,"filmId":null,"tickets":0.0}]}',
    '{"rooms":[{"room":1.0,"filmId":null,"tickets":0e9}]}',
  ],
  ...[
    'rooms=null',
    '<rooms/>',
    '--x\r\nContent-Disposition: form-data\r\n\r\n--x--',
    '\u0000',
    '\ufeff\ufeff{}',
    '\u001f',
  ],
];

const text: fc.Arbitrary<Mutation> = fc
  .constantFrom<string[]>(...TEXTS)
  .map((text) => (request) => withText(request, text));

const bytes: fc.Arbitrary<Mutation> = fc
  .uint8Array({ maxLength: 200 })
  .map((body) => (request) => ({ ...request, body: Buffer.from(body) }));

const deep: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom(100, 5_000, 8_000), fc.constantFrom('[', '{"a":', '[{"rooms":'))
  .map(
    ([depth, opening]) =>
      (request) =>
        withText(request, opening.repeat(depth)),
  );

/** The body with bytes before it, after it or amid it. */
const spoilt: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom<Uint8Array[]>(
      ...['efbbbf', 'ff', 'c0af', 'eda080', 'f4908080', '00', 'fffe', '80', 'e282', '20', '0a'].map((hex) =>
        Buffer.from(hex, 'hex'),
      ),
    ),
    fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([piece, share]) => (request) => {
    const body = Buffer.from(request.body ?? []);
    const at = Math.round(share * body.length);
    return { ...request, body: Buffer.concat([body.subarray(0, at), piece, body.subarray(at)]) };
  });

const truncated: fc.Arbitrary<Mutation> = fc
  .double({ min: 0, max: 1, noNaN: true })
  .map((share) => (request) => {
    const body = Buffer.from(request.body ?? []);
    return { ...request, body: body.subarray(0, Math.round(share * body.length)) };
  });

const inUtf16: fc.Arbitrary<Mutation> = fc.constant((request) => ({
  ...request,
  body: Buffer.from(Buffer.from(request.body ?? []).toString('utf8'), 'utf16le'),
}));

/** Spaces are nothing in JSON: the body means the same and has another length. */
const padded: fc.Arbitrary<Mutation> = fc
  .constantFrom(LIMIT - 1, LIMIT, LIMIT + 1, 100_000, 2_000_000)
  .map((length) => (request) => withText(request, jsonOf(request).padEnd(length, ' ')));

const mutatedTwice: fc.Arbitrary<Mutation> = fc.tuple(jsonMutation, jsonMutation).map(
  ([first, second]) =>
    (request) =>
      withText(request, JSON.stringify(second(first(valueOf(request))))),
);

const invented: fc.Arbitrary<Mutation> = fc
  .jsonValue()
  .map((value) => (request) => withText(request, JSON.stringify(value)));

function jsonOf({ body }: FuzzRequest): string {
  return Buffer.from(body ?? []).toString('utf8');
}

/** Bodies that nobody writes. */
export const hostileBody: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: bytes },
  { weight: 1, arbitrary: deep },
  { weight: 3, arbitrary: spoilt },
  { weight: 2, arbitrary: truncated },
  { weight: 1, arbitrary: inUtf16 },
  { weight: 2, arbitrary: padded },
  { weight: 4, arbitrary: mutatedTwice },
  { weight: 1, arbitrary: invented },
);
