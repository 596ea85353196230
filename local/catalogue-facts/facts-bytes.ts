import { constants, gzipSync } from 'node:zlib';
import { writeFact, type Fact } from '#shared/catalogue/facts-file.ts';
import type { Film, Person } from '#shared/catalogue/film.ts';
import { compareText } from '#shared/domain/compare-text.ts';

/** The file of facts, sorted by id and gzipped: the same facts give the same bytes, whenever they are written. */
export function factsBytes(films: readonly Film[], people: readonly Person[]): Uint8Array {
  const facts: [string, Fact][] = [
    ...people.map((person): [string, Fact] => [person.id, { kind: 'person', person }]),
    ...films.map((film): [string, Fact] => [film.id, { kind: 'film', film }]),
  ];
  const lines = facts.toSorted(([a], [b]) => compareText(a, b)).map(([, fact]) => `${writeFact(fact)}\n`);
  // Node writes no time and no name into the header of gzip; the byte of the system is set alike on all.
  const bytes = gzipSync(lines.join(''), { level: constants.Z_BEST_COMPRESSION });
  bytes[OPERATING_SYSTEM] = UNKNOWN_SYSTEM;
  return bytes;
}

/** RFC 1952: where the header of gzip says on which system it was made, and what it says where that is not told. */
const OPERATING_SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;
