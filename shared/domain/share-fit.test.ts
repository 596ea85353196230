import { describe, expect, it } from 'vitest';
import { fitAdmissionsShare, type SoldFilm } from './share-fit.ts';

/** Test data: films of a cinema that draws 1/1600, in a room of 560 seats a week. */
function films(admissions: number[]): SoldFilm[] {
  return admissions.map((national) => ({
    admissions: national,
    tickets: Math.min(Math.round(national / 1_600), 560),
    capacity: 560,
  }));
}
const usual = films([400_000, 250_000, 120_000, 90_000, 300_000, 60_000, 180_000, 75_000]);

describe('fitting the share of national admissions', () => {
  it('finds the share at which the cinema sells', () => {
    expect(1 / (fitAdmissionsShare(usual).share ?? 0)).toBeCloseTo(1_600, -1);
  });

  it('waits until there are eight films that were not sold out', () => {
    expect(fitAdmissionsShare([]).share).toBeNull();
    expect(fitAdmissionsShare(usual.slice(1)).share).toBeNull();
    expect(fitAdmissionsShare([...usual.slice(1), ...films([4_000_000])]).share).toBeNull();
  });

  it('says how many films it stands on', () => {
    expect(fitAdmissionsShare([...usual.slice(1), ...films([4_000_000])])).toEqual({ share: null, films: 7 });
    expect(fitAdmissionsShare([...usual, ...films([4_000_000])]).films).toBe(8);
  });

  it('does not take a sold-out room for a lack of interest', () => {
    const hits = films([3_000_000, 2_500_000, 4_000_000]);
    expect(1 / (fitAdmissionsShare([...usual, ...hits]).share ?? 0)).toBeCloseTo(1_600, -1);
  });

  it('is hardly moved by a mistyped number', () => {
    const mistyped = usual.map((film, i) => (i === 2 ? { ...film, tickets: 0 } : film));
    expect(1 / (fitAdmissionsShare(mistyped).share ?? 0)).toBeCloseTo(1_600, -1);
  });

  it('ignores films without a national result, and gives no share of zero', () => {
    expect(fitAdmissionsShare([...usual, { admissions: 0, tickets: 40, capacity: 560 }]).share).toBe(
      fitAdmissionsShare(usual).share,
    );
    expect(fitAdmissionsShare(usual.map((film) => ({ ...film, tickets: 0 }))).share).toBeNull();
  });
});
