import fc from 'fast-check';

/** Texts that are no worse than others, but for programs that think so. */
export const ODD_TEXTS: readonly string[] = [
  ...['', ' ', '0', '1', 'NaN', 'null', 'undefined', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '\ufeff'],
  ...['\u202e', '\u200b', '\uffff', '\u2028', '\u007f', 'e\u0301', '__proto__', 'constructor', 'toString'],
  ...[
    'hasOwnProperty',
    '../../etc/passwd',
    '%00',
    '\r\nX: y',
    `'; DROP TABLE decisions; --`,
    '${7*7}',
    '=1+1',
  ],
  ...['<script>alert(1)</script>', '{{7*7}}', 'x'.repeat(500), 'é'.repeat(500), '😀'.repeat(250)],
];

const TOO_LONG = ['x'.repeat(501), '😀'.repeat(251), 'x'.repeat(15_000)];

const NUMBERS: readonly number[] = [
  ...[0, -0, -1, 1, 2, 3, 0.1, 0.5, 1e-7, 5e-324, 1e308, -1e308, 1e21, 2 ** 31, 2 ** 53, 2 ** 63],
  ...[12, 13, 100, 100.01, 2_000, 2_001, 100_000, 100_001, 1_000_000, 1_000_000.01],
];

const DATES: readonly string[] = [
  ...['9999-12-29', '0001-01-03', '0000-01-05', '10000-01-05', '2023-02-29', '2023-04-13', '2023-4-5'],
  ...['1996-01-03', '2023-03-29', '2023-04-05', '2023-04-12', '2023-04-19', '2024-04-17', '2033-04-13'],
  ...['2023-04-19T00:00:00Z', '+02023-04-19', '2023-04-19\n', '２０２３-04-19'],
];

const OTHERS: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    [],
    [[]],
    [null],
    {},
    { 1: null },
    { length: 1 },
    { toString: null },
    { __proto: 1 },
  ],
];

/** What a value may be replaced by, by what it is: another of its type, or one of another. */
interface Replacement {
  text: string;
  number: number;
  date: string;
  /** Whatever it is. */
  other: unknown;
  keepsType: boolean;
}

const replacement: fc.Arbitrary<Replacement> = fc.record({
  text: fc.oneof(
    fc.constantFrom(...ODD_TEXTS, ...TOO_LONG),
    fc.string({ unit: 'binary' }),
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  ),
  number: fc.oneof(fc.constantFrom(...NUMBERS), fc.double({ noNaN: true, noDefaultInfinity: true })),
  date: fc.constantFrom(...DATES),
  other: fc.oneof(fc.constantFrom(...OTHERS, ...ODD_TEXTS, ...NUMBERS), fc.jsonValue()),
  keepsType: fc.boolean(),
});

function replaced(value: unknown, { text, number, date, other, keepsType }: Replacement): unknown {
  if (!keepsType) return other;
  if (typeof value === 'number') return number;
  if (typeof value !== 'string') return other;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date : text;
}

type Change =
  { kind: 'replace'; by: Replacement } | { kind: 'add'; value: unknown } | { kind: 'remove' | 'repeat' };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('replace' as const), by: replacement }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), value: fc.jsonValue() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'repeat' as const) }) },
);

/** What changes one place of a JSON value, whatever it looks like. */
export const jsonMutation: fc.Arbitrary<(value: unknown) => unknown> = fc
  .tuple(fc.noBias(fc.nat(1_000)), change)
  .map(
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
  const items: readonly unknown[] | null = Array.isArray(value) ? value : null;
  switch (change.kind) {
    case 'replace':
      return replaced(value, change.by);
    case 'remove':
      return null;
    case 'add':
      return items === null
        ? { ...Object.fromEntries(childrenOf(value)), plus: change.value }
        : [...items, change.value];
    case 'repeat':
      return items === null ? [value, value] : [...items, ...items];
  }
}
