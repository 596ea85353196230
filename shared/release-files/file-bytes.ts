import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InvalidInputError, messageOf } from '../errors.ts';

/** Twenty times the releases of thirty years: what is larger is some other file. */
const MOST_BYTES = 256 * 2 ** 20;
const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const unzip = promisify(gunzip);

/**
 * The bytes of a file, unpacked where it is gzipped.
 * @throws InvalidInputError saying what is there instead of a readable file.
 */
export async function fileBytes(path: string): Promise<Buffer> {
  const bytes = await stored(path);
  if (beginsWith(bytes, ZIP)) {
    throw new InvalidInputError('films', `${path} is a ZIP archive (or a workbook): unpack it first`);
  }
  return beginsWith(bytes, GZIP) ? await unpacked(path, bytes) : bytes;
}

async function stored(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw new InvalidInputError('films', `${path} is a directory: name a file in it`);
    if (found.size > MOST_BYTES) throw tooLarge(path);
    return await readFile(path);
  } catch (error) {
    throw error instanceof InvalidInputError ? error : notReadable(path, error);
  }
}

function notReadable(path: string, error: unknown): InvalidInputError {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new InvalidInputError('films', `${path}: there is no such file`);
  if (code === 'EACCES' || code === 'EPERM')
    return new InvalidInputError('films', `${path} may not be read by this user`);
  return new InvalidInputError('films', `${path} cannot be read: ${messageOf(error)}`);
}

async function unpacked(path: string, bytes: Buffer): Promise<Buffer> {
  try {
    return await unzip(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path);
    const fault = code === 'Z_BUF_ERROR' ? 'is cut off' : `is damaged (${messageOf(error)})`;
    throw new InvalidInputError('films', `${path}: the gzip file ${fault}; copy or fetch it again`);
  }
}

function tooLarge(path: string): InvalidInputError {
  const most = `${MOST_BYTES / 2 ** 20} MB`;
  return new InvalidInputError('films', `${path} is larger than ${most}: it is no file of releases`);
}

function beginsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
