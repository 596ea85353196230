import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { NiabError, messageOf } from '../../errors.ts';
import { readColumns, type Columns } from './columns.ts';

/** What is longer unpacked is no catalogue of ours. */
const MOST_BYTES = 2 ** 30;
const VERSION_LENGTH = 16;

export interface DecodedCatalogue {
  /** The beginning of the SHA-256 of the unpacked bytes: 16 hexadecimal digits. */
  version: string;
  columns: Columns;
}

/** @throws {NiabError} `bad-catalogue` if the file is broken, or none of ours. */
export function decodeCatalogue(file: Uint8Array): DecodedCatalogue {
  const bytes = unzipped(file);
  return { version: versionOf(bytes), columns: readColumns(bytes) };
}

/** @param bytes unpacked. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, VERSION_LENGTH);
}

function unzipped(file: Uint8Array): Uint8Array {
  try {
    return gunzipSync(file, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new NiabError('bad-catalogue', `The file of the catalogue cannot be unpacked: ${messageOf(error)}`);
  }
}
