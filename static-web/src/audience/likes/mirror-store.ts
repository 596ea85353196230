/** The films that a visitor likes where the service worker can read them: it has no `localStorage`. In this browser, as those. */
import { createStore, get, set, type UseStore } from 'idb-keyval';
import { likedFilmsOf, type LikedFilm } from './liked-film.ts';

const [DATABASE, KEY] = ['niab-likes', 'films'];
let store: UseStore | null = null;
const films = (): UseStore => (store ??= createStore(DATABASE, 'likes'));

/** The latest first; none where the browser keeps nothing. */
export async function readMirror(): Promise<LikedFilm[]> {
  try {
    return likedFilmsOf(await get(KEY, films()));
  } catch {
    return [];
  }
}

/** A browser that keeps nothing works all the same: then nobody is told what suits. */
export async function writeMirror(liked: readonly LikedFilm[]): Promise<void> {
  try {
    if (liked.length > 0 || (await isThere())) await set(KEY, liked, films());
  } catch {
    // Some refuse to open one at once, not by the promise.
  }
}

/** Of who likes nothing, and never has, nothing is kept. */
async function isThere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    // Not every browser tells.
    return true;
  }
}
