import type { SigningKeySet } from '../../access/signing-key-set.ts';

/** Where the keys lie that sign tokens. */
export interface SigningKeyStore {
  /** Null where there are none and none may be made here. */
  read(): Promise<SigningKeySet | null>;
  write(set: SigningKeySet): Promise<void>;
}
