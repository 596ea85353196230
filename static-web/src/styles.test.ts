import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('styles.css', import.meta.url), 'utf8');
const [day = '', night = ''] = [...css.matchAll(/:root \{([^}]*)\}/gu)].map(([, block = '']) => block);
const tokensOf = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/--([\w-]+): ([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]));
const schemes = { day: tokensOf(day), night: new Map([...tokensOf(day), ...tokensOf(night)]) };

type Tokens = ReadonlyMap<string, string>;

function colour(tokens: Tokens, name: string): string {
  const value = tokens.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/u.exec(value)?.[1];
  return other === undefined ? value : colour(tokens, other);
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const WORDS = ['ink', 'quiet', 'velvet', 'link', 'loss', 'alert', 'foretold'];
const PAIRS = [
  ...WORDS.flatMap((word) => [
    [word, 'paper'],
    [word, 'sheet'],
  ]),
  ['on-velvet', 'velvet'],
  ['on-stub', 'stub'],
];

describe.each(Object.entries(schemes))('the colours of the %s', (_, tokens) => {
  it.each(PAIRS)('%s can be read on %s', (word = '', ground = '') => {
    expect(contrast(colour(tokens, word), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('tell the house, a way on, a loss and a forecast apart', () => {
    const roles = ['velvet', 'link', 'loss', 'foretold'].map((name) => colour(tokens, name));
    expect(new Set(roles).size).toBe(roles.length);
  });
});
