import type { Clock } from '../clock.ts';
import { MemoryAccessStore } from '../storage/access/memory-access-store.ts';
import type { SigningKeyStore } from '../storage/access/signing-key-store.ts';
import { createAccess, type Access } from './access.ts';
import type { ClientWithSecret } from './manage-clients.ts';
import { addClient } from './manage-clients.ts';
import type { Scope } from './scopes.ts';
import { newKeySet, type SigningKeySet } from './signing-key-set.ts';

export const ISSUER = { issuer: 'https://api.example', audience: 'niab-prediction-api' };

/** A clock that a test sets. */
export class SetClock implements Clock {
  #now: Date;

  constructor(now = '2026-11-25T10:00:00.000Z') {
    this.#now = new Date(now);
  }

  now(): Date {
    return this.#now;
  }

  pass(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1_000);
  }
}

/** Signing keys in memory, which can be out of reach. */
export class MemorySigningKeys implements SigningKeyStore {
  set: SigningKeySet | null;
  readonly begin = null;
  isReachable = true;
  reads = 0;

  constructor(set: SigningKeySet | null) {
    this.set = set;
  }

  read(): Promise<SigningKeySet | null> {
    this.reads += 1;
    return this.isReachable ? Promise.resolve(this.set) : Promise.reject(new Error('out of reach'));
  }

  write(set: SigningKeySet): Promise<void> {
    this.set = set;
    return Promise.resolve();
  }
}

export interface TestedAccess {
  access: Access;
  clock: SetClock;
  store: MemoryAccessStore;
  signingKeys: MemorySigningKeys;
  errors: unknown[];
  add: (scopes: readonly Scope[], requestsAMinute?: number) => Promise<ClientWithSecret>;
}

/** All that decides about access, on a store in memory. */
export async function testedAccess({ passwordGrant = false } = {}): Promise<TestedAccess> {
  const clock = new SetClock();
  const store = new MemoryAccessStore();
  const signingKeys = new MemorySigningKeys(await newKeySet(clock.now()));
  const errors: unknown[] = [];
  const settings = { ...ISSUER, passwordGrant };
  const onError = (error: unknown): void => void errors.push(error);
  return {
    ...{ clock, store, signingKeys, errors },
    access: createAccess({ store, signingKeys, settings, clock, onError }),
    add: (scopes, requestsAMinute = 600) =>
      addClient(store, { name: 'Another cinema', scopes, requestsAMinute }, clock.now()),
  };
}

/** The form of a request of the token endpoint. */
export function formOf(fields: Record<string, string>): URLSearchParams {
  return new URLSearchParams({ grant_type: 'client_credentials', ...fields });
}

/** An Authorization header with a client's credentials, each encoded as in a form. */
export function basicOf(clientId: string, secret: string): string {
  const text = `${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`;
  return `Basic ${Buffer.from(text).toString('base64')}`;
}
