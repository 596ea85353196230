import { afterEach, beforeEach, expect, it } from 'vitest';
import { placesIn, samplePages, withAt } from '#test/support/hostile-pages.ts';

/** Patterns that need no more time than a text has characters: what they match they never look at again. */
const LINEAR = new Set([/\s+/gu, /[[\p{Cc}\p{Cf}\p{Cs}]--[\t\n\v\f\r]]/gv, /[\n\r\t]+/gu].map(String));
/** A selector's, for a class: likewise. */
const OF_CLASS = /^\/\(\?:\^\|\\s\)[\w\\-]+\(\?:\$\|\\s\)\/i?$/u;
/** Characters that any other pattern may be handed: a text of a page and the white space before it. */
const MOST = 2_500;

const exec = Reflect.getOwnPropertyDescriptor(RegExp.prototype, 'exec')?.value;
if (exec === undefined) throw new Error('no pattern can be looked into');
/** The longest text that each pattern was handed; those that need no bound are left out. */
const handed = new Map<string, number>();

beforeEach(() => {
  handed.clear();
  RegExp.prototype.exec = function (text: string) {
    const pattern = String(this);
    if (!LINEAR.has(pattern) && !exec.call(OF_CLASS, pattern))
      handed.set(pattern, Math.max(handed.get(pattern) ?? 0, text.length));
    return exec.call(this, text);
  };
});
afterEach(() => {
  RegExp.prototype.exec = exec;
});

/** Places all over a page, few enough to try each. */
const MOST_PLACES = 25;
const cases = samplePages().map((page) => {
  const places = placesIn(page.html);
  const every = Math.ceil(places.length / MOST_PLACES);
  return { ...page, places: places.filter((_, index) => index % every === 0) };
});

it.each(cases)('no page decides how long a pattern works: $name', ({ html, parse, places }) => {
  for (const content of ['9', '(rep '].map((text) => text.repeat(20_000))) {
    for (const place of places) {
      try {
        parse(withAt(html, place, content));
      } catch {
        // A page may be refused: it is about what is done until then.
      }
    }
  }
  expect(handed.size).toBeGreaterThan(3);
  expect([...handed].filter(([, length]) => length > MOST)).toEqual([]);
});
