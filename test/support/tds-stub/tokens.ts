/** The tokens of a TDS 7.4 server's answers (MS-TDS 2.2.7), as far as the stub says them. */

export type Cell = string | number | null;
export type StubRow = Readonly<Record<string, Cell>>;

const DONE = { plain: 0xfd, procedure: 0xfe, inProcedure: 0xff } as const;
const STATUS = { error: 0x02, count: 0x10, attention: 0x20 } as const;
const NULL_TEXT = Buffer.alloc(8, 0xff);
/** Unicode of any length, the default collation. */
const TEXT_TYPE = Buffer.from([0xe7, 0xff, 0xff, 0x09, 0x04, 0xd0, 0x00, 0x34]);
const INTEGER_TYPE = Buffer.from([0x26, 4]);
const FLOAT_TYPE = Buffer.from([0x6d, 8]);

/** What is said before the login: a version, and that this server encrypts nothing. */
export function preloginAnswer(): Buffer {
  const version = [0x00, 0, 11, 0, 6];
  const encryption = [0x01, 0, 17, 0, 1];
  return Buffer.from([...version, ...encryption, 0xff, ...[16, 0, 0, 0, 0, 0], 0x02]);
}

export function loginAccepted(): Buffer {
  const body = Buffer.concat([
    ...[bytes(1), Buffer.from([0x74, 0, 0, 4]), shortText('TDS stub'), Buffer.from([16, 0, 0, 0])],
  ]);
  return Buffer.concat([bytes(0xad), uint16(body.length), body, done(0)]);
}

/** The server's error with its number. */
export function error(number: number, text: string): Buffer {
  const body = Buffer.concat([
    ...[int32(number), bytes(1, 14), longText(text), shortText('stub'), shortText(''), int32(1)],
  ]);
  return Buffer.concat([bytes(0xaa), uint16(body.length), body]);
}

/** The end of an answer of errors. */
export function failed(): Buffer {
  return end(DONE.plain, STATUS.error, 0);
}

/** The end of a batch that has written so many rows. */
export function done(rows: number): Buffer {
  return end(DONE.plain, STATUS.count, rows);
}

/** The end of one of several statements of a remote procedure call. */
export function statementDone(rows: number): Buffer {
  return end(DONE.inProcedure, STATUS.count, rows);
}

/** What the statement of a remote procedure call has given, and the end of that call. */
export function procedureDone(rows: number): Buffer {
  const returned = Buffer.concat([bytes(0x79), int32(0)]);
  return Buffer.concat([
    end(DONE.inProcedure, STATUS.count, rows),
    returned,
    end(DONE.procedure, STATUS.count, 0),
  ]);
}

export function attentionAnswer(): Buffer {
  return end(DONE.plain, STATUS.attention, 0);
}

const TRANSACTION = { begun: 8, committed: 9, undone: 10 } as const;
const DESCRIPTOR = Buffer.from([1, 0, 0, 0, 0, 0, 0, 1]);

/** The change of the connection's transaction, which the driver keeps account of. */
export function transaction(change: keyof typeof TRANSACTION): Buffer {
  const [fresh, old] = change === 'begun' ? [DESCRIPTOR, Buffer.alloc(0)] : [Buffer.alloc(0), DESCRIPTOR];
  const body = Buffer.concat([...[bytes(TRANSACTION[change], fresh.length), fresh, bytes(old.length), old]]);
  return Buffer.concat([bytes(0xe3), uint16(body.length), body]);
}

/** Columns and rows; a column without a text holds numbers, with a fraction somewhere or not. */
export function recordset(rows: readonly StubRow[]): Buffer {
  const names = Object.keys(rows[0] ?? { none: 0 });
  const columns = names.map((name) => ({ name, kind: kindOf(rows.map((row) => row[name] ?? null)) }));
  return Buffer.concat([
    bytes(0x81),
    uint16(columns.length),
    ...columns.flatMap(({ name, kind }) => [int32(0), uint16(0x09), TYPES[kind], shortText(name)]),
    ...rows.flatMap((row) => [
      bytes(0xd1),
      ...columns.map(({ name, kind }) => VALUES[kind](row[name] ?? null)),
    ]),
  ]);
}

type Kind = 'text' | 'integer' | 'float';
const TYPES: Record<Kind, Buffer> = { text: TEXT_TYPE, integer: INTEGER_TYPE, float: FLOAT_TYPE };
const VALUES: Record<Kind, (value: Cell) => Buffer> = {
  text: (value) => {
    if (value === null) return NULL_TEXT;
    const data = Buffer.from(String(value), 'utf16le');
    const length = Buffer.alloc(8);
    length.writeUInt32LE(data.length);
    return Buffer.concat([length, ...(data.length === 0 ? [] : [int32(data.length), data]), int32(0)]);
  },
  integer: (value) => (value === null ? bytes(0) : Buffer.concat([bytes(4), int32(Number(value))])),
  float: (value) => {
    if (value === null) return bytes(0);
    const data = Buffer.alloc(8);
    data.writeDoubleLE(Number(value));
    return Buffer.concat([bytes(8), data]);
  },
};

function kindOf(cells: readonly Cell[]): Kind {
  if (cells.some((cell) => typeof cell === 'string')) return 'text';
  return cells.every((cell) => cell === null || (Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31))
    ? 'integer'
    : 'float';
}

function end(token: number, status: number, rows: number): Buffer {
  const count = Buffer.alloc(8);
  count.writeUInt32LE(rows);
  return Buffer.concat([bytes(token), uint16(status), uint16(0), count]);
}

function bytes(...values: number[]): Buffer {
  return Buffer.from(values);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32LE(value);
  return buffer;
}

/** Text after the count of its characters, in one byte or in two. */
function shortText(text: string): Buffer {
  return Buffer.concat([bytes(text.length), Buffer.from(text, 'utf16le')]);
}

function longText(text: string): Buffer {
  return Buffer.concat([uint16(text.length), Buffer.from(text, 'utf16le')]);
}
