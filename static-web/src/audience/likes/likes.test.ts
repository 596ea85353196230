import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyStorage } from '../../test-storage.ts';
import { forgetLikes, likesNow, toggleLike, watchLikes } from './likes.ts';

const leon = { id: 'tt0110413', title: 'Léon', year: 1994 };
const amelie = { id: 'tt0211915', title: 'Le Fabuleux Destin d’Amélie Poulain', year: 2001 };
let stored: Map<string, string>;

beforeEach(() => {
  stored = emptyStorage();
  forgetLikes();
});
afterEach(() => vi.unstubAllGlobals());

describe('the films that one likes', () => {
  it('are kept in the browser, the latest first, until they are no longer liked', () => {
    toggleLike(leon);
    toggleLike(amelie);
    expect(likesNow()).toEqual([amelie, leon]);
    expect(JSON.parse(stored.get('niab-likes') ?? '')).toEqual([amelie, leon]);
    toggleLike(leon);
    expect(likesNow()).toEqual([amelie]);
    forgetLikes();
    expect(likesNow()).toEqual([]);
  });

  it('are told of at each change: here, in another window, and where the page is back after a while', () => {
    const browser = new EventTarget();
    vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
    vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
    let told = 0;
    const end = watchLikes(() => (told += 1));
    toggleLike(leon);
    browser.dispatchEvent(new Event('storage'));
    browser.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(told).toBe(3);
    browser.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    end();
    toggleLike(amelie);
    for (const type of ['storage', 'pageshow']) {
      browser.dispatchEvent(Object.assign(new Event(type), { persisted: true }));
    }
    expect(told).toBe(3);
  });

  it('keep only what tells of them', () => {
    toggleLike(Object.assign({ directors: ['Luc Besson'] }, leon));
    expect(JSON.parse(stored.get('niab-likes') ?? '')).toEqual([leon]);
  });

  it('are the same list as long as nothing changes, and those of another window once they do', () => {
    toggleLike(leon);
    expect(likesNow()).toBe(likesNow());
    stored.set('niab-likes', JSON.stringify([amelie]));
    expect(likesNow()).toEqual([amelie]);
  });

  it.each(['', '{', 'null', '{"id":"tt1"}', '[1,null,{"id":1,"title":"a","year":1},{"id":"a","title":"a"}]'])(
    'are none where something else is kept: %j',
    (text) => {
      stored.set('niab-likes', text);
      expect(likesNow()).toEqual([]);
    },
  );

  it('are known as long as the page stands where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new DOMException('', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    toggleLike(leon);
    expect(likesNow()).toEqual([leon]);
  });
});
