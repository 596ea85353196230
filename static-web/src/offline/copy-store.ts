/** Answers of the API that are kept on this device, each with the shape that it had. */
import { clear, createStore, get, set, type UseStore } from 'idb-keyval';

/** Written by the build: names the contract of the API that this version reads. */
declare const __ANSWER_SHAPE__: string;

export interface Copy {
  data: unknown;
  /** When the API answered (milliseconds since 1970). */
  at: number;
}

export interface CopyStore {
  keep: (key: string, copy: Copy) => Promise<void>;
  read: (key: string) => Promise<Copy | null>;
}

/**
 * A device that keeps nothing (private windows, a full disk) works all the same, online.
 *
 * @param database its name, for this store alone.
 */
export function copyStore(database: string): CopyStore & { clear: () => Promise<void> } {
  let store: UseStore | null = null;
  const answers = (): UseStore => (store ??= createStore(database, 'answers'));
  return {
    keep: (key, copy) => set(key, { ...copy, shape: __ANSWER_SHAPE__ }, answers()).catch(() => undefined),
    read: async (key) => {
      const kept = await get<Copy & { shape?: string }>(key, answers()).catch(() => undefined);
      return kept?.shape === __ANSWER_SHAPE__ ? kept : null;
    },
    /** @throws where the device refuses. */
    clear: () => clear(answers()),
  };
}
