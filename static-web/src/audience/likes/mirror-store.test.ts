import { afterEach, describe, expect, it, vi } from 'vitest';
import { readMirror, writeMirror } from './mirror-store.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a browser that keeps nothing', () => {
  const refuse = (): never => {
    throw new DOMException('', 'SecurityError');
  };

  it.each([
    ['has no database', undefined],
    ['refuses to open one', { open: refuse, databases: refuse }],
  ])('tells of no likes, and takes them without an error, where it %s', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    await writeMirror([{ id: 'tt0110413', title: 'Léon', year: 1994 }]);
    await writeMirror([]);
    expect(await readMirror()).toEqual([]);
  });
});
