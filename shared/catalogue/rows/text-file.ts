import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { messageOf, NiabError } from '../../errors.ts';

/** Bytes that are read at once: in smaller pieces unpacking costs more than what is done with the rows. */
const PIECE_BYTES = 2 ** 18;

/** A file of text of any size, as pieces of it. */
export interface TextFile {
  /** By which its rows are reported. */
  name: string;
  pieces: () => AsyncIterable<string>;
}

/**
 * A file in UTF-8, with a byte order mark or not, packed by gzip where its name ends with `.gz`. `onBytes` is given the bytes as they are stored.
 * Reading throws NiabError `unreadable-file` where there is none, or where it is cut off.
 */
export function textFile(path: string, onBytes: (bytes: Uint8Array) => void = () => undefined): TextFile {
  return { name: basename(path), pieces: () => piecesOf(path, onBytes) };
}

async function* piecesOf(path: string, onBytes: (bytes: Uint8Array) => void): AsyncGenerator<string> {
  const stored = storedBytes(path, onBytes);
  const isPacked = path.endsWith('.gz');
  const bytes: AsyncIterable<Uint8Array> = isPacked
    ? pipeline(stored, createGunzip({ chunkSize: PIECE_BYTES }), ignore)
    : stored;
  const decoder = new TextDecoder();
  try {
    for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  } catch (cause) {
    throw new NiabError('unreadable-file', `${basename(path)} cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  }
  yield decoder.decode();
}

async function* storedBytes(path: string, onBytes: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: PIECE_BYTES });
  for await (const bytes of stream) {
    onBytes(bytes);
    yield bytes;
  }
}

/** What fails is thrown where the stream is read. */
function ignore(): void {}
