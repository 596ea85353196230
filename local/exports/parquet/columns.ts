import type { SchemaElement } from 'hyparquet';
import type { IsoDate, IsoInstant } from '#shared/domain/cinema-week.ts';

/** A column of a Parquet file: its name, how it is declared, and its value in a row. Every column may be empty. */
export interface Column<R> {
  name: string;
  elements: readonly SchemaElement[];
  cell: (row: R) => unknown;
}

type Leaf = Omit<SchemaElement, 'name'>;
type Of<R, V> = (row: R) => V | null;

const TEXT: Leaf = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const FLOAT64: Leaf = { type: 'DOUBLE' };
const WHOLE: Leaf = { type: 'INT32' };
const DAY: Leaf = { type: 'INT32', converted_type: 'DATE' };

export function text<R>(name: string, of: Of<R, string>): Column<R> {
  return { name, elements: [leaf(name, TEXT)], cell: of };
}

/** 64-bit IEEE 754. */
export function float64<R>(name: string, of: Of<R, number>): Column<R> {
  return { name, elements: [leaf(name, FLOAT64)], cell: of };
}

/** A whole number of 32 bits. */
export function whole<R>(name: string, of: Of<R, number>): Column<R> {
  return { name, elements: [leaf(name, WHOLE)], cell: of };
}

export function flag<R>(name: string, of: Of<R, boolean>): Column<R> {
  return { name, elements: [leaf(name, { type: 'BOOLEAN' })], cell: of };
}

export function day<R>(name: string, of: Of<R, IsoDate>): Column<R> {
  return { name, elements: [leaf(name, DAY)], cell: (row) => dateOf(of(row)) };
}

/** A moment, UTC, to the millisecond. */
export function instant<R>(name: string, of: Of<R, IsoInstant>): Column<R> {
  const element = leaf(name, { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' });
  return { name, elements: [element], cell: (row) => dateOf(of(row)) };
}

export function texts<R>(name: string, of: Of<R, readonly string[]>): Column<R> {
  return { name, elements: listOf(name, [leaf('element', TEXT)]), cell: of };
}

/** What a list of a column may hold: a day, or a number. */
interface Part<E> {
  name: string;
  element: Leaf;
  cell: (entry: E) => unknown;
}

export function dayPart<E>(name: string, of: Of<E, IsoDate>): Part<E> {
  return { name, element: DAY, cell: (entry) => dateOf(of(entry)) };
}

export function float64Part<E>(name: string, of: Of<E, number>): Part<E> {
  return { name, element: FLOAT64, cell: of };
}

/** A list of entries with several parts each. */
export function entries<R, E>(
  name: string,
  of: (row: R) => readonly E[],
  parts: readonly Part<E>[],
): Column<R> {
  const element: SchemaElement = {
    ...{ name: 'element', repetition_type: 'OPTIONAL', num_children: parts.length },
  };
  return {
    name,
    elements: listOf(name, [element, ...parts.map((part) => leaf(part.name, part.element))]),
    cell: (row) =>
      of(row).map((entry) => Object.fromEntries(parts.map((part) => [part.name, part.cell(entry)]))),
  };
}

function leaf(name: string, element: Leaf): SchemaElement {
  return { name, repetition_type: 'OPTIONAL', ...element };
}

/** The three levels by which a Parquet file tells an empty list from none. */
function listOf(name: string, element: readonly SchemaElement[]): SchemaElement[] {
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element,
  ];
}

function dateOf(date: string | null): Date | null {
  return date === null ? null : new Date(date);
}
