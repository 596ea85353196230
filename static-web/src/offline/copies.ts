/**
 * A copy of what the API answered, on this device, to be read when there is no network. It belongs to who is signed in:
 * signing out, or an answer that nobody is signed in, takes it away. A version of the application that reads answers of
 * another shape does not read it. See docs/decisions/0006-read-offline.md.
 */
import { copyStore, type Copy } from './copy-store.ts';

const answers = copyStore('niab');
/** Nobody is signed in any more: an answer that is still on its way must not come back. */
let forgotten = false;
/** Stands on the device while the copies are to be forgotten: a page that is closed meanwhile leaves that to the next one. */
const FORGETTING = 'niab-forgetting';

export async function keepCopy(key: string, copy: Copy): Promise<void> {
  if (!forgotten) await answers.keep(key, copy);
}

export async function readCopy(key: string): Promise<Copy | null> {
  return isForgetting() && !(await clearCopies()) ? null : answers.read(key);
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
    await answers.clear();
    localStorage.removeItem(FORGETTING);
    return true;
  } catch {
    return false;
  }
}
