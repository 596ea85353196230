import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPositions, writePositions } from './positions.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('are the same for a page that is loaded anew', () => {
  const positions = new Map([
    [0, 0],
    [3, 212.5],
  ]);
  writePositions(positions);
  expect(readPositions()).toEqual(positions);
});

it.each(['', '{', 'null', '{"0":1}', '[1,2]', '[["a",1],[1,-5],[1],[1,2,3]]'])(
  'are none where something else is kept: %j',
  (text) => {
    stored.set('niab-positions', text);
    expect(readPositions()).toEqual(new Map());
  },
);

it('are none where the browser keeps nothing', () => {
  const refuse = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
  writePositions(new Map([[0, 1]]));
  expect(readPositions()).toEqual(new Map());
});
