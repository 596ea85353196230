import { describe, expect, it } from 'vitest';
import { weeksToExport } from './weeks-to-export.ts';

/** A Monday. */
const TODAY = '2026-11-30';

describe('the weeks of an export', () => {
  it('are those of its dates, whichever day they name', () => {
    const weeks = ['2026-11-04', '2026-11-11', '2026-11-18'];
    expect(weeksToExport('2026-11-10', '2026-11-18', TODAY)).toEqual(weeks);
    expect(weeksToExport('2026-11-04', '2026-11-24', TODAY)).toEqual(weeks);
  });

  it('go on to the one that is forecast next, unless it is said', () => {
    expect(weeksToExport('2026-11-20', undefined, TODAY)).toEqual(['2026-11-18', '2026-11-25', '2026-12-02']);
  });

  it.each([
    [undefined, undefined, '--from DATE is missing'],
    ['2026-02-30', undefined, '--from must be an existing date, YYYY-MM-DD, not "2026-02-30".'],
    ['2026-11-04', 'soon', '--to must be an existing date'],
    ['2026-11-18', '2026-11-04', '--to (2026-11-04) is before --from (2026-11-18).'],
    ['2026-12-20', undefined, '--from (2026-12-20) is after the week of 2026-12-02, the last one.'],
  ])('of %s to %s are none', (from, to, said) => {
    expect(() => weeksToExport(from, to, TODAY)).toThrow(said);
  });
});
