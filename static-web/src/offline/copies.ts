/**
 * A copy of what the API answered, on this device, to be read when there is no network. It belongs to who is signed in:
 * signing out, or an answer that nobody is signed in, takes it away. See docs/decisions/0006-read-offline.md.
 */
import { clear, createStore, get, set, type UseStore } from 'idb-keyval';

export interface Copy {
  data: unknown;
  /** When the API answered (milliseconds since 1970). */
  at: number;
}

let store: UseStore | null = null;
/** Nobody is signed in any more: an answer that is still on its way must not come back. */
let forgotten = false;

const answers = (): UseStore => (store ??= createStore('niab', 'answers'));

/** A device that keeps nothing (private windows, a full disk) works all the same, online. */
export async function keepCopy(key: string, copy: Copy): Promise<void> {
  if (forgotten) return;
  await set(key, copy, answers()).catch(() => undefined);
}

export async function readCopy(key: string): Promise<Copy | null> {
  return (await get<Copy>(key, answers()).catch(() => undefined)) ?? null;
}

export async function forgetCopies(): Promise<void> {
  forgotten = true;
  await clear(answers()).catch(() => undefined);
}
