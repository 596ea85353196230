import fc from 'fast-check';

/** Values that a field may meet where nobody expects them. */
const HOSTILE_VALUES: readonly unknown[] = [
  ...[null, true, false, '', ' ', '0', '1', 'NaN', 'null', 'undefined', 0, -0, -1, 1, 0.1, 0.5],
  ...[5e-324, 1e308, -1e308, 1e21, 2 ** 31, 2 ** 53, 2 ** 63, 100_000, 100_001, 2_001, 13],
  ...[[], [[]], [null], {}, { 1: null }, { length: 1 }, { toString: null }, { __proto: 1 }],
  ...['\u0000', 'a\u0000b', '\ud800', '\udc00x', '\ufeff', '\u202e', '\u200b', '\uffff', '\u2028'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../etc/passwd', '%00', '\r\nX: y'],
  ...[`'; DROP TABLE decisions; --`, '<script>alert(1)</script>', '${7*7}', '{{7*7}}', '=1+1'],
  ...['9999-12-29', '0001-01-03', '0000-01-05', '10000-01-05', '2023-02-29', '2023-04-13', '2023-4-5'],
  ...['2023-04-19', '2023-04-19T00:00:00Z', '1996-01-03', '+02023-04-19', '2023-04-19\n'],
  ...['x'.repeat(500), 'x'.repeat(501), 'é'.repeat(500), '😀'.repeat(251), 'x'.repeat(15_000)],
];

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_VALUES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

type Change = { kind: 'replace' | 'add' | 'repeat'; value: unknown } | { kind: 'remove' };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('replace' as const), value: hostileValue }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('add' as const, 'repeat' as const), value: hostileValue }),
  },
);

/** What changes one place of a JSON value, whatever it looks like. */
export const jsonMutation: fc.Arbitrary<(value: unknown) => unknown> = fc.tuple(fc.nat(1_000), change).map(
  ([place, change]) =>
    (value) =>
      changedAt(value, place % placesIn(value), change),
);

/** How many places a JSON value has: itself and whatever is in it. */
function placesIn(value: unknown): number {
  return 1 + childrenOf(value).reduce((sum, [, child]) => sum + placesIn(child), 0);
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The value with its place number so and so changed, counted from the outside. */
function changedAt(value: unknown, place: number, change: Change): unknown {
  if (place === 0) return changed(value, change);
  let before = 1;
  const children = childrenOf(value).flatMap(([key, child]): [string, unknown][] => {
    const own = place - before;
    const places = placesIn(child);
    before += places;
    if (own < 0 || own >= places) return [[key, child]];
    return own === 0 && change.kind === 'remove' ? [] : [[key, changedAt(child, own, change)]];
  });
  return Array.isArray(value) ? children.map(([, child]) => child) : Object.fromEntries(children);
}

function changed(value: unknown, change: Change): unknown {
  switch (change.kind) {
    case 'replace':
      return change.value;
    case 'remove':
      return null;
    case 'add':
      return Array.isArray(value) ? [...value, change.value] : { ...Object(value), plus: change.value };
    case 'repeat':
      return Array.isArray(value) ? [...value, ...value] : [value, value];
  }
}
