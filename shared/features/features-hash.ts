import { hash } from 'node:crypto';
import type { Features } from './contract.ts';

const DIGEST_BYTES = 32;
const NUMBER_BYTES = 8;

/** Of rows that have the same names in the same order: the names sorted, and what is hashed, for the numbers to be put in. */
interface Layout {
  names: readonly string[];
  order: readonly string[];
  bytes: Uint8Array;
  view: DataView;
}

/** That of the row before: rows are built alike, so names are sorted once. */
let last = layoutOf([]);

/**
 * By which a row of features is known without its values: SHA-256, in hex, of the SHA-256 of its names (sorted by code units, as a
 * JSON array in UTF-8) and then of its numbers in that order as 64-bit IEEE 754, least byte first, a quiet NaN (7ff8000000000000) for
 * null. The order in which a row was built does not count, nor the sign of a zero; a name more or less does.
 */
export function featuresHash(features: Features): string {
  const names = Object.keys(features);
  if (!isSame(names, last.names)) last = layoutOf(names);
  const { order, bytes, view } = last;
  let at = DIGEST_BYTES;
  for (const name of order) {
    const value = features[name] ?? NaN;
    view.setFloat64(at, value + 0, true);
    // Which of its NaNs an engine writes is its own affair.
    if (Number.isNaN(value)) view.setBigUint64(at, 0x7ff8000000000000n, true);
    at += NUMBER_BYTES;
  }
  return hash('sha256', bytes, 'hex');
}

function layoutOf(names: readonly string[]): Layout {
  const order = names.toSorted();
  const bytes = new Uint8Array(DIGEST_BYTES + order.length * NUMBER_BYTES);
  bytes.set(hash('sha256', JSON.stringify(order), 'buffer'));
  return { names, order, bytes, view: new DataView(bytes.buffer) };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, i) => name === others[i]);
}
