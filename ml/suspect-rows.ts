import { dayNumber } from '#shared/domain/cinema-week.ts';
import { canonicalFilm } from '#shared/features/canonical-film.ts';
import { exactTitleKeys } from '#shared/features/keys.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';

const NEAR_DAYS = 500;

/**
 * Rows that tell a film's result a second time, or wrongly: the sites' lists hold films twice (French and original
 * title), once with the previews only, or under a date on which nobody saw them. Of two rows with one title the
 * smaller within 500 days, and of two with the very same result the earlier, is suspect.
 */
export function suspectRows(rows: readonly ReleaseRow[]): Set<ReleaseRow> {
  const byTitle = new Map<string, ReleaseRow[]>();
  for (const row of rows) {
    for (const name of exactTitleKeys(canonicalFilm(row.facts)))
      byTitle.set(name, [...(byTitle.get(name) ?? []), row]);
  }
  const suspects = new Set<ReleaseRow>();
  for (const twins of byTitle.values()) {
    for (const one of twins) {
      for (const other of twins) if (one !== other && isWorse(one, other)) suspects.add(one);
    }
  }
  return suspects;
}

function isWorse(one: ReleaseRow, other: ReleaseRow): boolean {
  const a = one.firstWeekAdmissions ?? 0;
  const b = other.firstWeekAdmissions ?? 0;
  const days = dayNumber(one.facts.releaseDate) - dayNumber(other.facts.releaseDate);
  if (a === b && a > 200) return days < 0 || (days === 0 && one.facts.jpboxId === null);
  if (Math.abs(days) > NEAR_DAYS || a > b || conflictingDirectors(one, other)) return false;
  return days === 0 || a < b / 3;
}

function conflictingDirectors(one: ReleaseRow, other: ReleaseRow): boolean {
  const a = canonicalFilm(one.facts).directors;
  const b = canonicalFilm(other.facts).directors;
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));
}
