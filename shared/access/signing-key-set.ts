import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { NiabError } from '../errors.ts';
import { TOKEN_SECONDS } from './token-lifetime.ts';

/** ECDSA on P-256 with SHA-256 (RFC 7518, 3.4). */
export const ALGORITHM = 'ES256';

/** How often a process reads its keys again. */
export const REREAD_MS = 10 * 60_000;
/** How old keys may be that a process still works with while it can read others. */
export const OLDEST_READ_MS = 15 * 60_000;
/** A new key is published for so long before it signs: longer than any process, or cache of the published keys, goes without it. */
const PUBLISHED_BEFORE_MS = 20 * 60_000;
/** A key stays published for so long after the last token that it can have signed, for clocks and processes that lag. */
const MARGIN_MS = 60 * 60_000;

const signingKeySchema = z.strictObject({
  /** RFC 7638 thumbprint. */
  kid: z.string(),
  createdAt: z.iso.datetime(),
  /** From then on it signs, until the next one does. */
  signsFrom: z.iso.datetime(),
  jwk: z.strictObject({
    ...{ kty: z.literal('EC'), crv: z.literal('P-256') },
    ...{ x: z.string(), y: z.string(), d: z.string() },
  }),
});
export type SigningKey = z.infer<typeof signingKeySchema>;

/** The keys by when they sign, the earliest first: previous, current, and one that is to come. */
const signingKeySetSchema = z.strictObject({ keys: z.array(signingKeySchema).min(1) });
export type SigningKeySet = z.infer<typeof signingKeySetSchema>;

/** Reads what `JSON.stringify` made of a set. @throws NiabError `data-unreadable`, without a cause: that would quote a key. */
export function readKeySet(text: string): SigningKeySet {
  let read: unknown = null;
  try {
    read = JSON.parse(text);
  } catch {
    // It is no set either.
  }
  const parsed = signingKeySetSchema.safeParse(read);
  if (!parsed.success) throw new NiabError('data-unreadable', 'The signing keys cannot be read');
  return parsed.data;
}

/** A set with one key, which signs at once; to begin with, or when the keys of before may be in other hands. */
export async function newKeySet(now: Date): Promise<SigningKeySet> {
  return { keys: [await newKey(now, now)] };
}

/**
 * The set with a key more, which will sign in twenty minutes, and without those that no token can need any more.
 * @throws NiabError `conflict` while another new key waits to sign.
 */
export async function rotated(set: SigningKeySet, now: Date): Promise<SigningKeySet> {
  const waiting = set.keys.find(({ signsFrom }) => Date.parse(signsFrom) > now.getTime());
  if (waiting !== undefined) {
    throw new NiabError('conflict', `The key ${waiting.kid} is new and signs from ${waiting.signsFrom} on`);
  }
  const next = await newKey(now, new Date(now.getTime() + PUBLISHED_BEFORE_MS));
  return { keys: [...publishedKeys(set, now), next] };
}

/** The key that signs at an instant. Before any does, the first. @throws NiabError `data-unreadable` for an empty set. */
export function signingKeyAt({ keys }: SigningKeySet, now: Date): SigningKey {
  const key = keys.findLast(({ signsFrom }) => Date.parse(signsFrom) <= now.getTime()) ?? keys[0];
  if (key === undefined) throw new NiabError('data-unreadable', 'There is no signing key');
  return key;
}

/** The keys whose tokens are taken at an instant: those to come, the current one, and those before while their tokens live. */
export function publishedKeys({ keys }: SigningKeySet, now: Date): SigningKey[] {
  return keys.filter((_, index) => {
    const successor = keys[index + 1];
    if (successor === undefined) return true;
    return now.getTime() < Date.parse(successor.signsFrom) + TOKEN_SECONDS * 1_000 + MARGIN_MS;
  });
}

async function newKey(now: Date, signsFrom: Date): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return signingKeySchema.parse({
    ...{ kid: await calculateJwkThumbprint(jwk), jwk },
    ...{ createdAt: now.toISOString(), signsFrom: signsFrom.toISOString() },
  });
}
