import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readKeySet, type SigningKeySet } from '../../access/signing-key-set.ts';
import type { SigningKeyStore } from './signing-key-store.ts';

/** Signing keys in a file of one machine that only its owner may read. */
export function createFileSigningKeys(file: string): SigningKeyStore {
  return {
    read: () => readSet(file),
    begin: (set) => firstSet(file, set),
    write: async (set) => {
      const written = await writtenBeside(file, set);
      await rename(written, file);
    },
  };
}

/** The set of whichever process was first: a link is never made where something is. */
async function firstSet(file: string, set: SigningKeySet): Promise<SigningKeySet> {
  const written = await writtenBeside(file, set);
  try {
    await link(written, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(written);
  }
  return readKeySet(await readFile(file, 'utf8'));
}

/** Whole before it has its name: no other process reads half of it. */
async function writtenBeside(file: string, set: SigningKeySet): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  const written = `${file}.${randomUUID()}`;
  await writeFile(written, `${JSON.stringify(set, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return written;
}

/** @throws NiabError `data-unreadable` */
async function readSet(file: string): Promise<SigningKeySet | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : readKeySet(text);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
