import { createHash, hash } from 'node:crypto';
import type { Features } from './contract.ts';

const BYTES = 8;

/** Of the row before: rows are built alike, so their names are put in order and hashed once. */
let last: { names: readonly string[]; order: readonly string[]; digest: Buffer } = layoutOf([]);

/**
 * By which a row of features is known without its values: SHA-256, in hex, of the SHA-256 of its names (sorted by code units, as a
 * JSON array in UTF-8) and then of its numbers in that order as 64-bit IEEE 754, least byte first, a quiet NaN (7ff8000000000000) for
 * null. The order in which a row was built does not count, nor the sign of a zero; a name more or less does.
 */
export function featuresHash(features: Features): string {
  const names = Object.keys(features);
  if (!isSame(names, last.names)) last = layoutOf(names);
  const { order, digest } = last;
  const bytes = Buffer.allocUnsafe(digest.length + order.length * BYTES);
  digest.copy(bytes);
  let at = digest.length;
  for (const name of order) {
    const value = features[name] ?? NaN;
    bytes.writeDoubleLE(value + 0, at);
    // Which of its NaNs an engine writes is its own affair.
    if (Number.isNaN(value)) {
      bytes.writeUInt32LE(0, at);
      bytes.writeUInt32LE(0x7ff80000, at + 4);
    }
    at += BYTES;
  }
  return hash('sha256', bytes, 'hex');
}

function layoutOf(names: readonly string[]): typeof last {
  const order = names.toSorted();
  return { names, order, digest: createHash('sha256').update(JSON.stringify(order)).digest() };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, i) => name === others[i]);
}
