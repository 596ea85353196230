import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isTourDue, keepTourSeen } from './seen.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
    removeItem: (name: string) => void stored.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('is due until it was seen, and never again', () => {
  expect(isTourDue()).toBe(true);
  expect(isTourDue()).toBe(true);
  keepTourSeen();
  expect(isTourDue()).toBe(false);
});

it.each(['reading', 'writing'] as const)(
  'is not due where the browser keeps nothing, which would show it each time (%s fails)',
  (fails) => {
    const refuse = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    const nothing = (): null => null;
    vi.stubGlobal('localStorage', { getItem: fails === 'reading' ? refuse : nothing, setItem: refuse });
    expect(isTourDue()).toBe(false);
    expect(keepTourSeen).not.toThrow();
  },
);
