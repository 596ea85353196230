/**
 * A copy of what the API answered, on this device, to be read when there is no network. It belongs to who is signed in:
 * signing out, or an answer that nobody is signed in, takes it away. A version of the application that reads answers of
 * another shape does not read it. See docs/decisions/0006-read-offline.md.
 */
import { clear, createStore, get, set, type UseStore } from 'idb-keyval';

/** Written by the build: names the contract of the API that this version reads. */
declare const __ANSWER_SHAPE__: string;

interface Copy {
  data: unknown;
  /** When the API answered (milliseconds since 1970). */
  at: number;
}

let store: UseStore | null = null;
/** Nobody is signed in any more: an answer that is still on its way must not come back. */
let forgotten = false;
/** Stands on the device while the copies are to be forgotten: a page that is closed meanwhile leaves that to the next one. */
const FORGETTING = 'niab-forgetting';

const answers = (): UseStore => (store ??= createStore('niab', 'answers'));

/** A device that keeps nothing (private windows, a full disk) works all the same, online. */
export async function keepCopy(key: string, copy: Copy): Promise<void> {
  if (forgotten) return;
  await set(key, { ...copy, shape: __ANSWER_SHAPE__ }, answers()).catch(() => undefined);
}

export async function readCopy(key: string): Promise<Copy | null> {
  if (isForgetting() && !(await clearCopies())) return null;
  const kept = await get<Copy & { shape?: string }>(key, answers()).catch(() => undefined);
  return kept?.shape === __ANSWER_SHAPE__ ? kept : null;
}

export async function forgetCopies(): Promise<void> {
  forgotten = true;
  try {
    localStorage.setItem(FORGETTING, 'yes');
  } catch {
    // Then it is done now, or not at all.
  }
  await clearCopies();
}

function isForgetting(): boolean {
  try {
    return localStorage.getItem(FORGETTING) !== null;
  } catch {
    return false;
  }
}

/** False where they are still there. */
async function clearCopies(): Promise<boolean> {
  try {
    await clear(answers());
    localStorage.removeItem(FORGETTING);
    return true;
  } catch {
    return false;
  }
}
