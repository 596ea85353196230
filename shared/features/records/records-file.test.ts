import { describe, expect, it } from 'vitest';
import { film } from '../../domain/testing-films.ts';
import { emptyMarket } from '../market.ts';
import { noListings } from '../listings.ts';
import type { PastFilm, Stat } from '../stat.ts';
import { decodeRecords, encodeRecords } from './records-file.ts';

const past: PastFilm = {
  title: 'Été',
  year: 2019,
  firstWeekAdmissions: 90_000,
  screens: null,
  tags: [7, 4e9],
};
const one: Stat = {
  ...{ n: 1, w: 1, x: -1.5, xx: 2.25, ex: 0.22313, r: 0, yw: 0, y: 0, day: 19_000, best: -1.5, last: -1.5 },
  ...{ bestFilm: past, lastFilm: null },
};
const other: Stat = { ...one, n: 2, ex: 3.97176e-6, lastFilm: { ...past, title: 'Hiver' } };
const state = {
  stats: new Map([
    ['title:ete', one],
    ['actor:b', other],
    // The same numbers under another name.
    ['actor:a', { ...one }],
  ]),
  market: emptyMarket(),
  listings: { ...noListings(), jpbox: [[19_000, 5] as const] },
  through: '2023-03-22',
  pending: [{ facts: film({ title: 'Lundi' }), admissions: 12_000 }],
};

describe('the file of the track records', () => {
  it('gives back every record as it was, by its name', () => {
    const { stats, ...about } = decodeRecords(encodeRecords(state));
    const { market, listings, through, pending } = state;
    expect(about).toEqual({ market, listings, through, pending });
    for (const [name, stat] of state.stats) expect(stats.get(name)).toEqual(stat);
    expect(stats.get('actor:c')).toBeUndefined();
    expect([...stats].map(([name]) => name)).toEqual(['actor:a', 'actor:b', 'title:ete']);
    // One film is one object, whoever remembers it.
    expect(stats.get('actor:a')?.bestFilm).toBe(stats.get('title:ete')?.bestFilm);
  });

  it('has the same bytes whatever the order of the records, and when it is written again', () => {
    const bytes = encodeRecords(state);
    const backwards = new Map([...state.stats].reverse());
    expect(encodeRecords({ ...state, stats: backwards })).toEqual(bytes);
    expect(encodeRecords(decodeRecords(bytes))).toEqual(bytes);
  });

  it('keeps six digits', () => {
    const stats = new Map([['actor:a', { ...one, x: 1.23456789 }]]);
    expect(decodeRecords(encodeRecords({ ...state, stats })).stats.get('actor:a')?.x).toBe(1.23457);
  });

  it('may lie anywhere in a buffer, and must be whole', () => {
    const bytes = encodeRecords(state);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeRecords(shifted.subarray(3)).stats.get('actor:b')).toEqual(other);
    expect(() => decodeRecords(bytes.subarray(0, bytes.length - 40))).toThrow(RangeError);
  });
});
