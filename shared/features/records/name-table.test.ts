import { describe, expect, it } from 'vitest';
import { nameColumns, NameTable } from './name-table.ts';

describe('a table of names', () => {
  const names = Array.from({ length: 2_000 }, (_, i) => `actor:${(i * 7919).toString(36)} ${i % 13}`);
  const table = new NameTable(nameColumns(names));

  it('finds every name at its place, as a Map would', () => {
    const map = new Map(names.map((name, index) => [name, index]));
    for (const name of [...names, '', 'actor:', `${names[3] ?? ''} `, names[4]?.slice(1) ?? ''])
      expect(table.find(name)).toBe(map.get(name) ?? -1);
    expect(names.map((_, index) => table.nameAt(index))).toEqual(names);
  });

  it('does not take a letter for another one with the same low byte', () => {
    // U+0161 ends in the byte of "a".
    expect(new NameTable(nameColumns(['a'])).find('\u0161')).toBe(-1);
  });

  it('holds none at all', () => {
    expect(new NameTable(nameColumns([])).find('actor:x')).toBe(-1);
  });

  it.each(['é', 'x'.repeat(70_000)])('refuses what its bytes cannot say: %.5s', (name) => {
    expect(() => nameColumns(['a', name])).toThrow(RangeError);
  });
});
