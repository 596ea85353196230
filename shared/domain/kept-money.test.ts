import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, untaught, type Cinema } from './cinema.ts';
import { keptTakings, partsOfPrice, rentalRateOf, ticketWorth } from './kept-money.ts';
import type { RoomTakings } from './kept-money.ts';

/** Test data: a cinema that asks what it keeps. */
function asking(terms: Partial<Cinema> = {}): Cinema {
  return { ...untaught(DEFAULT_SETTINGS), keptMoney: true, ...terms };
}

const cents = (euros: number): number => Math.round(euros * 100) / 100;

describe('a ticket of 10 EUR', () => {
  it('leaves 8.28 after 0.52 of VAT, 1.07 of TSA and 0.13 of Sacem, and 4.14 of it at half', () => {
    const parts = partsOfPrice(DEFAULT_SETTINGS, 0.5);
    const { vat, tsa, sacem, rental, kept } = parts;
    expect([vat, tsa, sacem].map((part) => cents(10 * part))).toEqual([0.52, 1.07, 0.13]);
    expect(cents(10 * (rental + kept))).toBe(8.28);
    expect([rental, kept].map((part) => cents(10 * part))).toEqual([4.14, 4.14]);
    expect(vat + tsa + sacem + rental + kept).toBeCloseTo(1, 12);
  });

  it('leaves 4.97 at a rental rate of 40 %, nothing at 100 %, and all of 8.28 at 0', () => {
    const kept = [0.4, 1, 0].map((rate) => cents(10 * partsOfPrice(DEFAULT_SETTINGS, rate).kept));
    expect(kept).toEqual([4.97, 0, 8.28]);
  });

  it('leaves less where Sacem asks for more', () => {
    expect(cents(10 * partsOfPrice({ sacemRate: 0.1 }, 0.5).kept)).toBe(3.7);
    expect(cents(10 * partsOfPrice({ sacemRate: 0 }, 0.5).kept)).toBe(4.2);
  });
});

describe('the rental rate of a film', () => {
  it('is its own, also where that is 0, else that of the settings', () => {
    const cinema = asking({ rentalRate: 0.45, rentalRates: { a: 0.4, free: 0 } });
    expect(['a', 'free', 'b', null].map((filmId) => rentalRateOf(filmId, cinema))).toEqual([
      0.4, 0, 0.45, 0.45,
    ]);
  });

  it('is not what every object has under a name', () => {
    expect(rentalRateOf('constructor', asking())).toBe(0.5);
  });
});

describe('what a ticket is worth', () => {
  it('is measured against one at the usual rate', () => {
    const cinema = asking({ rentalRates: { cheap: 0.4, dear: 0.6, all: 1 } });
    const worth = (filmId: string): number => ticketWorth(filmId, cinema);
    expect(worth('usual')).toBe(1);
    expect(worth('cheap')).toBeCloseTo(1.2, 12);
    expect(worth('dear')).toBeCloseTo(0.8, 12);
    expect(worth('all')).toBe(0);
  });

  it('is finite where nothing stays of a usual film', () => {
    const cinema = asking({ rentalRate: 1, rentalRates: { own: 0.4 } });
    expect(ticketWorth('usual', cinema)).toBe(0);
    expect(ticketWorth('own', cinema)).toBeCloseTo(0.6, 12);
  });

  it('is that of any other where the cinema does not ask what it keeps', () => {
    expect(ticketWorth('cheap', asking({ keptMoney: false, rentalRates: { cheap: 0.1 } }))).toBe(1);
  });
});

describe('what stays of takings', () => {
  const rooms: RoomTakings = [
    { filmId: 'a', takings: 5_000 },
    { filmId: 'b', takings: 4_000 },
    { filmId: null, takings: 0 },
  ];

  it('is what taxes and the rental of each film leave, and the three add up to the takings', () => {
    const kept = keptTakings(rooms, asking({ rentalRates: { b: 0.4 } }));
    expect(kept?.takings).toBeCloseTo(5_000 * 0.41398 + 4_000 * 0.49678, 0);
    expect(kept?.taxes).toBeCloseTo(9_000 * 0.17203, 0);
    const { takings = NaN, taxes = NaN, rental = NaN } = kept ?? {};
    expect(takings + taxes + rental).toBeCloseTo(9_000, 8);
  });

  it('is not told where the cinema does not ask', () => {
    expect(keptTakings(rooms, asking({ keptMoney: false }))).toBeNull();
  });
});
