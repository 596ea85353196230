import { randomBytes, scrypt, timingSafeEqual, type BinaryLike, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { NiabError } from '../errors.ts';

/**
 * Cost of scrypt (RFC 7914): 16 MB and some 40 ms. OWASP asks for more where people choose passwords; a secret here is 256
 * random bits, which nobody finds by trying, and the cost is paid by this service at each token.
 */
const COST = { N: 16_384, r: 8, p: 1 } as const;
const HASH_BYTES = 32;
const derive = promisify<BinaryLike, BinaryLike, number, ScryptOptions, Buffer>(scrypt);

/** Of a hash as it is stored: `scrypt$N$r$p$salt$hash`, the last two in base64url. */
const STORED = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/;

/** What a client whom nobody knows is compared with: as dear as any other, and equal to nothing. */
export const NO_SECRET_HASH = write(randomBytes(16), randomBytes(HASH_BYTES));

/** A secret for a client: 256 random bits, recognisable in a log or a repository. */
export function newSecret(): string {
  return `niab_secret_${randomBytes(32).toString('base64url')}`;
}

/**
 * @param like a hash whose salt is taken again, so that one derivation compares with both: how long it takes does not say
 * whether a client has two secrets at the moment.
 */
export async function hashSecret(secret: string, like?: string): Promise<string> {
  const salt = like === undefined ? randomBytes(16) : read(like).salt;
  return write(salt, await derive(secret, salt, HASH_BYTES, COST));
}

/** Whether a secret belongs to one of these hashes, in a time that does not depend on the answer. */
export async function isSecretOf(secret: string, hashes: readonly string[]): Promise<boolean> {
  const derived = new Map<string, Buffer>();
  let isOne = false;
  for (const text of hashes) {
    const { N, r, p, salt, hash } = read(text);
    const head = text.slice(0, text.lastIndexOf('$'));
    const own = derived.get(head) ?? (await derive(secret, salt, hash.length, { N, r, p }));
    derived.set(head, own);
    if (timingSafeEqual(own, hash)) isOne = true;
  }
  return isOne;
}

function write(salt: Buffer, hash: Buffer): string {
  return `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

function read(text: string): { N: number; r: number; p: number; salt: Buffer; hash: Buffer } {
  const [, N, r, p, salt = '', hash = ''] = STORED.exec(text) ?? [];
  if (hash === '') throw new NiabError('unreadable-row', 'The hash of a secret cannot be read');
  return {
    ...{ N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}
