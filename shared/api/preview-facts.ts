import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { isUsWeekendOver } from '../features/groups/american-start.ts';
import * as reads from '../storage/operational/reads.ts';
import { readFactsFile, type FactsRow } from '../csv-files/facts/read-facts-file.ts';
import { WeekTitles } from '../csv-files/match-title.ts';
import { problemAt, type FileProblem } from '../csv-files/problem.ts';
import type { FactsPreview } from './contract/told-facts.ts';
import type { Caller } from './endpoint.ts';
import { checkNotBegun, checkReleases } from './told-rules.ts';
import { currentTold } from './told-view.ts';

type FactsLine = FactsPreview['lines'][number];
type FactsProblem = FactsPreview['problems'][number];

/** Problems and notes that are told; who has more of them mends those first. */
const MOST_TOLD = 100;

/**
 * What a file of what is told of a week's films would do, beside what is told of them now, and every line that is wrong.
 * Nothing is stored. Throws `unknown-week`, and `conflict` once the week has begun.
 */
export async function previewFacts(
  { operational, clock }: Pick<Caller, 'operational' | 'clock'>,
  week: IsoDate,
  bytes: Uint8Array,
): Promise<FactsPreview> {
  const { releases, tellings } = await operational.readAll({
    releases: reads.releases(week),
    tellings: reads.toldFacts(week, week),
  });
  const today = parisDateOf(clock.now());
  checkReleases(week, releases);
  checkNotBegun(week, today);
  const file = readFactsFile(bytes);
  const films = releases.map(({ filmId, title }) => {
    const { version, told } = currentTold(tellings.find((telling) => telling.filmId === filmId));
    return { filmId, title, version, told: told?.facts ?? null };
  });
  const titles = new WeekTitles(
    releases.flatMap(({ filmId, title, originalTitle }) =>
      [title, originalTitle ?? title].map((each) => ({ filmId, title: each })),
    ),
  );
  const lines = file.rows.map((row) => lineOf(row, films, titles));
  const own = lines.flatMap((line, i) => problemsOf(line, lines.slice(0, i), today));
  const wrong = new Set(own.map(({ line }) => line));
  const problems: FactsProblem[] = [...file.problems, ...own].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    lines: lines.filter(({ line }) => !wrong.has(line)),
    tellsUs: file.tellsUs,
    problems: problems.slice(0, MOST_TOLD),
    problemCount: problems.length,
    notes: file.notes.slice(0, MOST_TOLD),
    noteCount: file.notes.length,
    films,
  };
}

function lineOf(
  { line, film, screens, usOpening }: FactsRow,
  films: FactsPreview['films'],
  titles: WeekTitles,
): FactsLine {
  const isId = films.some(({ filmId }) => filmId === film);
  const { filmId, near } = isId ? { filmId: film, near: [film] } : titles.match(film);
  const now = films.find((each) => each.filmId === filmId)?.told ?? null;
  const facts = { screens, usOpening: usOpening === undefined ? (now?.usOpening ?? null) : usOpening };
  return { line, title: film, filmId, near, facts };
}

function problemsOf(
  { line, title, filmId, facts: { usOpening } }: FactsLine,
  before: readonly FactsLine[],
  today: IsoDate,
): FileProblem<'film-twice' | 'weekend-not-over'>[] {
  const isTwice = filmId !== null && before.some((other) => other.filmId === filmId);
  return [
    ...(isTwice ? [problemAt('film-twice', line, null, title)] : []),
    ...(usOpening !== null && !isUsWeekendOver(usOpening.friday, today)
      ? [problemAt('weekend-not-over', line, null, usOpening.friday)]
      : []),
  ];
}
