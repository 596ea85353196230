import { importJWK, type CryptoKey } from 'jose';
import type { Clock } from '../clock.ts';
import { NiabError } from '../errors.ts';
import type { SigningKeyStore } from '../storage/access/signing-key-store.ts';
import {
  ALGORITHM,
  newKeySet,
  OLDEST_READ_MS,
  publishedKeys,
  REREAD_MS,
  signingKeyAt,
  type SigningKeySet,
} from './signing-key-set.ts';

/** A key as it is published (RFC 7517). */
export interface PublicJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  alg: typeof ALGORITHM;
  use: 'sig';
}

interface Imported {
  set: SigningKeySet;
  signing: ReadonlyMap<string, CryptoKey>;
  verifying: ReadonlyMap<string, CryptoKey>;
}

/** Until a failed reading is tried again. */
const RETRY_MS = 60_000;

/**
 * The signing keys in the memory of a process, read once and then every ten minutes beside what is asked of them. Where they
 * cannot be read again, those that are there go on.
 */
export class Keyring {
  readonly #store: SigningKeyStore;
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  #imported: Imported | null = null;
  #reading: Promise<Imported> | null = null;
  #readAt = 0;
  #triedAt = 0;
  #nextReadAt = 0;

  /** @param onError is told of a reading that failed while there were keys to go on with. */
  constructor(store: SigningKeyStore, clock: Clock, onError: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#onError = onError;
  }

  /** The key that signs now. @throws NiabError `no-signing-key`, or what the store throws, when there never was one. */
  async current(): Promise<{ kid: string; key: CryptoKey }> {
    const { set, signing } = await this.#keys();
    const { kid } = signingKeyAt(set, this.#clock.now());
    const key = signing.get(kid);
    if (key === undefined) throw noKey();
    return { kid, key };
  }

  /** What `/.well-known/jwks.json` tells. @throws as `current`. */
  async published(): Promise<PublicJwk[]> {
    const { set } = await this.#keys();
    return publishedKeys(set, this.#clock.now()).map(({ kid, jwk: { kty, crv, x, y } }) => ({
      ...{ kty, crv, x, y, kid },
      ...{ alg: ALGORITHM, use: 'sig' },
    }));
  }

  /** The published key of that id; null for any other, without asking for it. @throws as `current`. */
  async verifying(kid: string): Promise<CryptoKey | null> {
    const { set, verifying } = await this.#keys();
    const isPublished = publishedKeys(set, this.#clock.now()).some((key) => key.kid === kid);
    return isPublished ? (verifying.get(kid) ?? null) : null;
  }

  async #keys(): Promise<Imported> {
    const now = this.#clock.now().getTime();
    const known = this.#imported;
    // Before the last reading is where a clock was that has been set back since.
    if (known !== null && now >= this.#triedAt && now < this.#nextReadAt) return known;
    this.#reading ??= this.#readOrKeep(known, now).finally(() => (this.#reading = null));
    // A process that slept does not go by keys that are too old, unless there are no others.
    return known === null || now - this.#readAt > OLDEST_READ_MS ? this.#reading : known;
  }

  async #readOrKeep(known: Imported | null, now: number): Promise<Imported> {
    this.#triedAt = now;
    try {
      this.#imported = await this.#read();
      this.#readAt = now;
      this.#nextReadAt = now + REREAD_MS;
      return this.#imported;
    } catch (error) {
      if (known === null) throw error;
      this.#onError(error);
      this.#nextReadAt = now + RETRY_MS;
      return known;
    }
  }

  async #read(): Promise<Imported> {
    const { begin } = this.#store;
    const set = (await this.#store.read()) ?? (await begin?.(await newKeySet(this.#clock.now())));
    if (set === undefined) throw noKey();
    const [signing, verifying] = await Promise.all([imported(set, 'private'), imported(set, 'public')]);
    return { set, signing, verifying };
  }
}

async function imported(
  { keys }: SigningKeySet,
  part: 'private' | 'public',
): Promise<Map<string, CryptoKey>> {
  const pairs = keys.map(async ({ kid, jwk }): Promise<[string, CryptoKey]> => {
    const { d, ...rest } = jwk;
    const key = await importJWK(part === 'private' ? { ...rest, d } : rest, ALGORITHM);
    if (key instanceof Uint8Array) throw noKey();
    return [kid, key];
  });
  return new Map(await Promise.all(pairs));
}

function noKey(): NiabError {
  return new NiabError(
    'no-signing-key',
    'There is no key to sign tokens with; npm run rotate-keys makes one',
  );
}
