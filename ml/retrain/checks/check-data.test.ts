import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import { readReleases } from '#shared/release-files/read-releases.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { madeFilms } from '../testing-films.ts';
import { checkData } from './check-data.ts';
import { toldFault } from './data-fault.ts';

/** A hundred weeks, from 2022-01-05 on. */
const MADE = madeFilms('2022-01-05', 100);
/** The last four of them begin. */
const LATE = '2023-11-08';
const LAST = '2023-11-29';

type Change = (row: ReleaseRow) => Partial<ReleaseFacts> & { firstWeekAdmissions?: number | null };

/** The films, those from a day on changed. */
function changed(change: Change, from = LATE, rows: readonly ReleaseRow[] = MADE): ReleaseRow[] {
  return rows.map((row) => {
    if (row.facts.releaseDate < from) return row;
    const { firstWeekAdmissions = row.firstWeekAdmissions, ...facts } = change(row);
    return { facts: { ...row.facts, ...facts }, firstWeekAdmissions };
  });
}

const SHIFTS: [name: string, change: Change, field: string, like: string][] = [
  ['durations as screens', ({ facts }) => ({ screens: facts.durationMinutes }), 'screens', 'durationMinutes'],
  ['screens as durations', ({ facts }) => ({ durationMinutes: facts.screens }), 'durationMinutes', 'screens'],
  [
    'screens as admissions',
    ({ facts }) => ({ firstWeekAdmissions: facts.screens }),
    'firstWeekAdmissions',
    'screens',
  ],
  ['countries as genres', ({ facts }) => ({ genres: facts.countries }), 'genres', 'countries'],
  ['cast as directors', ({ facts }) => ({ directors: facts.cast }), 'directors', 'cast'],
];

describe('films that a model is to learn from', () => {
  it('pass where nothing is wrong', () => {
    expect(checkData(MADE)).toEqual([]);
  });

  it('are refused where half of a week has no result', () => {
    const half = changed(({ facts }) => (facts.releaseDate === LAST ? { firstWeekAdmissions: null } : {}));
    const [fault, ...others] = checkData(half);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ field: 'firstWeekAdmissions', weeks: [LAST, LAST] });
    expect(fault && toldFault(fault)).toContain(
      `week of ${LAST}: only 6 of 12 films have a result. Ask the sites again: npm run backfill -- --from ${LAST} --to ${LAST}`,
    );
    const fewer = half.map((row, i) => (i === half.length - 2 ? (MADE.at(-2) ?? row) : row));
    expect(checkData(fewer)).toEqual([]);
  });

  it('are refused where weeks have no film, but those in which the cinemas were closed', () => {
    const without = MADE.filter(
      ({ facts }) => facts.releaseDate < '2023-01-11' || facts.releaseDate > '2023-01-24',
    );
    expect(checkData(without).map(toldFault)).toEqual([
      expect.stringContaining('releaseDate, weeks of 2023-01-11 to 2023-01-18: 2 weeks have no film. Fetch'),
    ]);
    const closed = madeFilms('2020-01-01', 60).filter(
      ({ facts }) =>
        (facts.releaseDate < '2020-03-11' || facts.releaseDate > '2020-06-23') &&
        facts.releaseDate < '2020-10-28',
    );
    expect(checkData(closed)).toEqual([]);
  });

  it.each(SHIFTS)('are refused where a column is shifted: %s', (_name, change, field, like) => {
    const faults = checkData(changed(change));
    expect(faults).toMatchObject([{ field, weeks: [LATE, LAST] }]);
    expect(faults[0]?.text).toMatch(new RegExp(`\\b${like} in (all|the) other weeks`, 'u'));
  });

  it('are refused where a column is shifted everywhere', () => {
    const [fault] = checkData(changed(({ facts }) => ({ screens: facts.durationMinutes }), '2000-01-01'));
    expect(fault).toMatchObject({ field: 'screens', weeks: ['2022-01-05', LAST] });
    expect(fault?.text).toContain('belong to another field');
  });

  it.each([
    ['in four weeks', LATE, [LATE, LAST]],
    ['in one', LAST, [LAST, LAST]],
    ['everywhere', '2000-01-01', ['2022-01-05', LAST]],
  ])('are refused where admissions are dollars: %s', (_where, from, weeks) => {
    const dollars = changed((row) => ({ firstWeekAdmissions: 8 * (row.firstWeekAdmissions ?? 0) }), from);
    const [fault, ...others] = checkData(dollars);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ field: 'firstWeekAdmissions', weeks });
    expect(fault?.text).toContain('money (dollars) and no admissions');
  });
});

const RELEASES = path.join(import.meta.dirname, '../../../../shared/data/releases-fr-2026-11.jsonl');

describe.skipIf(!existsSync(RELEASES))(
  'real films of 27 years (shared/data/releases-fr-2026-11.jsonl)',
  () => {
    it('pass, and are refused where their last weeks are shifted or in dollars', async () => {
      const rows = await readReleases(RELEASES);
      expect(checkData(rows)).toEqual([]);
      const late = '2023-06-07';
      const shifted = changed(({ facts }) => ({ screens: facts.durationMinutes }), late, rows);
      expect(checkData(shifted)).toMatchObject([{ field: 'screens', weeks: [late, '2023-06-28'] }]);
      const dollars = changed(
        (row) => ({ firstWeekAdmissions: Math.round(7.5 * (row.firstWeekAdmissions ?? 0)) }),
        late,
        rows,
      );
      expect(checkData(dollars)).toMatchObject([
        { field: 'firstWeekAdmissions', weeks: [late, '2023-06-28'] },
      ]);
    }, 60_000);
  },
);
