import type { IsoDate } from '../../domain/cinema-week.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import type { Listings } from '../listings.ts';
import type { Market } from '../market.ts';
import type { PastFilm } from '../stat.ts';
import { nameColumns, NameTable } from './name-table.ts';
import { NUMBERS, StoredStats, type StatTable } from './stored-stats.ts';

export interface RecordsState {
  stats: StatTable;
  market: Market;
  listings: Listings;
  through: IsoDate | null;
  /** Results of later weeks, which are in no aggregate. */
  pending: readonly { facts: ReleaseFacts; admissions: number }[];
}

/** What stands before the columns, as JSON. */
interface Head extends Omit<RecordsState, 'stats' | 'pending'> {
  /** Files of before have none. */
  pending?: RecordsState['pending'];
  films: PastFilm[];
  names: number;
  rows: number;
  slots: number;
  letters: number;
}

/** Digits that are kept of a number: the models have learnt with them. */
const DIGITS = 6;
/** Columns begin where a double may. */
const ALIGNED = 8;

/**
 * The length of the head, the head, then column after column (little endian), each beginning at a multiple of eight.
 * @throws RangeError for a name that is not ASCII.
 */
export function encodeRecords({ stats, ...about }: RecordsState): Uint8Array {
  const byName = [...stats].sort(([a], [b]) => compareText(a, b));
  const filmRows = new Map<PastFilm, number>();
  const rowOfFilm = (film: PastFilm | null): number => {
    if (film === null) return -1;
    const row = filmRows.get(film) ?? filmRows.size;
    filmRows.set(film, row);
    return row;
  };
  const rows = new Map<string, { row: number; numbers: number[]; films: number[] }>();
  const rowOf = byName.map(([, stat]) => {
    const numbers = NUMBERS.map((name) => Number(stat[name].toPrecision(DIGITS)));
    const films = [rowOfFilm(stat.bestFilm), rowOfFilm(stat.lastFilm)];
    const told = [...numbers, ...films].join();
    const known = rows.get(told) ?? { row: rows.size, numbers, films };
    rows.set(told, known);
    return known.row;
  });
  const names = nameColumns(byName.map(([name]) => name));
  const head: Head = {
    ...about,
    films: [...filmRows.keys()],
    names: byName.length,
    rows: rows.size,
    slots: names.slots.length,
    letters: names.text.length,
  };
  const written = new TextEncoder().encode(JSON.stringify(head));
  const distinct = [...rows.values()];
  return joined([
    Uint32Array.of(written.length),
    written,
    Float64Array.from(distinct.flatMap(({ numbers }) => numbers)),
    Int32Array.from(distinct.flatMap(({ films }) => films)),
    Uint32Array.from(rowOf),
    names.slots,
    names.lengths,
    names.text,
  ]);
}

/** @throws RangeError for bytes that end too early, SyntaxError for a head that is no JSON. */
export function decodeRecords(bytes: Uint8Array): RecordsState {
  // Columns are looked at where they lie, unless they lie where no double may.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % ALIGNED === 0 ? bytes : new Uint8Array(bytes);
  let at = byteOffset;
  const next = (length: number): number => {
    const start = at;
    at += Math.ceil(length / ALIGNED) * ALIGNED;
    if (start + length > byteOffset + byteLength) throw new RangeError('track records that end too early');
    return start;
  };
  const [length = 0] = new Uint32Array(buffer, next(4), 1);
  // Written by our own training and guarded by its hash.
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, next(length), length))) as Head;
  const { films, names, rows, slots, letters, pending = [], ...about } = head;
  const values = rows * NUMBERS.length;
  const columns = {
    numbers: new Float64Array(buffer, next(8 * values), values),
    films: new Int32Array(buffer, next(8 * rows), 2 * rows),
    rowOf: new Uint32Array(buffer, next(4 * names), names),
  };
  const table = new NameTable({
    slots: new Int32Array(buffer, next(4 * slots), slots),
    lengths: new Uint16Array(buffer, next(2 * names), names),
    text: new Uint8Array(buffer, next(letters), letters),
  });
  return { ...about, pending, stats: new StoredStats(table, columns, films) };
}

function joined(
  columns: readonly (Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array)[],
): Uint8Array {
  const lengths = columns.map(({ byteLength }) => Math.ceil(byteLength / ALIGNED) * ALIGNED);
  const whole = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [index, { buffer, byteOffset, byteLength }] of columns.entries()) {
    whole.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += lengths[index] ?? 0;
  }
  return whole;
}
