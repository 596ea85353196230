import { createHash } from 'node:crypto';
import { InvalidInputError, NiabError } from '../../errors.ts';
import type { Page, PageRequest } from '../catalogue.ts';

const MOST_ITEMS = 100;
const CURSOR = /^([0-9a-f]{16})\.([0-9a-f]{8})\.(\d{1,9})$/;
const FINGERPRINT_LENGTH = 8;

/** What a cursor belongs to. */
export interface Listing {
  version: string;
  demonstration: boolean;
  /** E.g. `films`. */
  name: string;
  filter: object;
}

/** @param rows those of the list, all of them. */
export function pageOf<T>(
  listing: Listing,
  rows: Uint32Array,
  { after, limit }: PageRequest,
  make: (row: number) => T,
): Page<T> {
  const print = fingerprint(listing);
  const begin = after === null ? 0 : placeOf(after, listing.version, print);
  const end = begin + boundedLimit(limit);
  return {
    total: rows.length,
    items: Array.from(rows.subarray(begin, end), make),
    next: end < rows.length ? Buffer.from(`${listing.version}.${print}.${end}`).toString('base64url') : null,
  };
}

/** 1 to 100, whatever is asked for. */
export function boundedLimit(limit: number): number {
  return Math.min(MOST_ITEMS, Math.max(1, Math.trunc(limit) || 1));
}

function placeOf(cursor: string, version: string, print: string): number {
  const told = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (told === null) throw new InvalidInputError('cursor', 'The cursor is none that was given');
  if (told[1] !== version) {
    throw new NiabError(
      'outdated-cursor',
      'The catalogue has changed since the cursor was given: begin anew',
      {
        field: 'cursor',
      },
    );
  }
  if (told[2] !== print) throw new InvalidInputError('cursor', 'The cursor was given for other filters');
  return Number(told[3]);
}

/** Of the list and its filters, those that are not given left out. */
function fingerprint({ name, demonstration, filter }: Listing): string {
  const given = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([name, demonstration, given]);
  return createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_LENGTH);
}
