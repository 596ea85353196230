import type { SigningKeySet } from '../../access/signing-key-set.ts';

/** Where the keys lie that sign tokens. */
export interface SigningKeyStore {
  /** Null where there are none. */
  read(): Promise<SigningKeySet | null>;
  write(set: SigningKeySet): Promise<void>;
  /**
   * Where a process may make the first keys by itself: keeps these, unless another process was first, and answers those that
   * are kept. Null where only operators make keys.
   */
  begin: ((set: SigningKeySet) => Promise<SigningKeySet>) | null;
}
