/**
 * Arrays of numbers with names, one after the other in one stretch of bytes. Numbers are little-endian, as on all machines
 * that Node.js runs on.
 *
 * `NIABCAT1`, the length of the table (uint32), the table (JSON: name, type, length of each), the arrays; each of these begins
 * at a multiple of four.
 */
import * as z from 'zod';
import { NiabError, messageOf } from '../../errors.ts';

export type Section = Uint8Array | Int16Array | Uint32Array;

/** Its digit is that of the format: files of another one are refused. */
const MAGIC = 'NIABCAT1';
const ALIGNED = 4;
const WIDTH = { u8: 1, i16: 2, u32: 4 } as const;

const tableSchema = z.array(
  z.tuple([
    z.string(),
    z.enum(['u8', 'i16', 'u32']),
    z
      .int()
      .min(0)
      .max(2 ** 30),
  ]),
);

/** In the order of their names. */
export function joinSections(sections: Readonly<Record<string, Section>>): Uint8Array {
  const named = Object.entries(sections).sort(([a], [b]) => (a < b ? -1 : 1));
  const table = named.map(([name, section]) => [name, typeOf(section), section.length]);
  const head = new TextEncoder().encode(JSON.stringify(table));
  const begins = MAGIC.length + ALIGNED;
  const size = named.reduce(
    (sum, [, { byteLength }]) => sum + aligned(byteLength),
    begins + aligned(head.length),
  );
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true);
  bytes.set(head, begins);
  let at = begins + aligned(head.length);
  for (const [, { buffer, byteOffset, byteLength }] of named) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** The arrays of a file, by name. They are views: nothing is copied. */
export class Sections {
  readonly #byName = new Map<string, Section>();

  /** @throws {NiabError} `bad-catalogue`. */
  constructor(given: Uint8Array) {
    // Views of wider numbers begin at a multiple of their width.
    const bytes = given.byteOffset % ALIGNED === 0 ? given : given.slice();
    if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
      throw new NiabError(
        'bad-catalogue',
        `The file does not begin with ${MAGIC}: it is no catalogue, or of another format`,
      );
    }
    const begins = MAGIC.length + ALIGNED;
    const { buffer, byteOffset, byteLength } = bytes;
    const length = byteLength < begins ? 0 : new DataView(buffer, byteOffset).getUint32(MAGIC.length, true);
    let at = begins + aligned(length);
    for (const [name, type, count] of tableOf(bytes.subarray(begins, begins + length))) {
      const size = count * WIDTH[type];
      if (at + size > byteLength)
        throw new NiabError('bad-catalogue', `The file of the catalogue ends within ${name}`);
      this.#byName.set(name, view(type, buffer, byteOffset + at, count));
      at += aligned(size);
    }
  }

  u8(name: string): Uint8Array {
    const section = this.#byName.get(name);
    if (section instanceof Uint8Array) return section;
    throw missing(name);
  }

  i16(name: string): Int16Array {
    const section = this.#byName.get(name);
    if (section instanceof Int16Array) return section;
    throw missing(name);
  }

  u32(name: string): Uint32Array {
    const section = this.#byName.get(name);
    if (section instanceof Uint32Array) return section;
    throw missing(name);
  }
}

function tableOf(bytes: Uint8Array): z.infer<typeof tableSchema> {
  try {
    return tableSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new NiabError(
      'bad-catalogue',
      `The table of the catalogue's file cannot be read: ${messageOf(error)}`,
    );
  }
}

function view(type: keyof typeof WIDTH, buffer: ArrayBufferLike, offset: number, length: number): Section {
  if (type === 'u8') return new Uint8Array(buffer, offset, length);
  return type === 'i16' ? new Int16Array(buffer, offset, length) : new Uint32Array(buffer, offset, length);
}

function typeOf(section: Section): keyof typeof WIDTH {
  if (section instanceof Uint8Array) return 'u8';
  return section instanceof Int16Array ? 'i16' : 'u32';
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}

function missing(name: string): NiabError {
  return new NiabError('bad-catalogue', `The file of the catalogue has no ${name}`);
}
