import { cinemaWeekOf } from '#shared/domain/cinema-week.ts';
import { originOf } from '#shared/domain/local-demand/origin.ts';
import { fold } from '#shared/features/text.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { TillRow } from './read-till.ts';
import type { NationalRow } from './walk-weeks.ts';

/** The films of a till that are known nationally. */
export interface LocalFilms {
  /** What was sold of a film, by the film's row in the file of releases. */
  byRow: Map<number, TillRow>;
  /** Those whose national admissions are known, which a cinema learns from. */
  known: NationalRow[];
  /** Films of the till that the file of releases does not have. */
  notFound: TillRow[];
}

/** Finds a till's films among releases by week and title, whose accents, case and punctuation make no difference. */
export function findFilms(till: readonly TillRow[], releases: readonly ReleaseRow[]): LocalFilms {
  const rows = new Map<string, number>();
  for (const [row, { facts }] of releases.entries()) {
    const key = keyOf(cinemaWeekOf(facts.releaseDate), facts.title);
    if (!rows.has(key)) rows.set(key, row);
  }
  const films: LocalFilms = { byRow: new Map(), known: [], notFound: [] };
  for (const sold of till) {
    const row = rows.get(keyOf(sold.week, sold.title));
    const release = row === undefined ? undefined : releases[row];
    if (row === undefined || release === undefined) {
      films.notFound.push(sold);
      continue;
    }
    films.byRow.set(row, sold);
    const { facts, firstWeekAdmissions: admissions } = release;
    if (admissions === null) continue;
    films.known.push({ ...sold, admissions, origin: originOf(facts.countries[0]) });
  }
  return films;
}

function keyOf(week: string, title: string): string {
  return `${week} ${fold(title)}`;
}
