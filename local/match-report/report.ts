import { matchFilms, type MatchedFilm } from '#shared/matching/match-films.ts';
import { sourceFilm, statusIn } from '#shared/sources/source-film.ts';
import type { SourceFilm } from '#shared/sources/source.ts';
import type { ListedFilm, ListedWeek } from './weeks-file.ts';

/** What the matching made of a pair of entries. */
interface JudgedPair {
  week: string;
  /**
   * `right`: one film, and matched; `missed`: one film, not matched; `wrong`: matched though one of the two is another
   * entry's film; `unjudged`: matched, and the file says nothing of either.
   */
  verdict: 'right' | 'missed' | 'wrong' | 'unjudged';
  allocine: ListedFilm;
  jpbox: ListedFilm;
  /** Why they were matched, or what was found of a pair that was missed. */
  match: Pick<MatchedFilm, 'confidence' | 'reasons'> | null;
}

interface ReportTotals {
  pairs: number;
  /** Shares, 0 to 1; null where there is nothing to take a share of. */
  recall: number | null;
  precision: number | null;
  wrong: number;
  unjudged: number;
}

/** Matches a week's films as a run does, and compares the result with the pairs that are known to be one film. */
export function judgeWeek({ week, allocine, jpbox, same }: ListedWeek): JudgedPair[] {
  const onAllocine = new Map(allocine.map((film) => [film.id, film]));
  const onJpbox = new Map(jpbox.map((film) => [film.id, film]));
  const partners = new Map(same);
  const judged = new Set([...partners.keys()].map((id) => `allocine ${id}`));
  for (const id of partners.values()) judged.add(`jpbox ${id}`);

  const matches = matchFilms(
    [
      ...allocine.map((film) => filmOn('allocine', film, week)),
      ...jpbox.map((film) => filmOn('jpbox', film, week)),
    ],
    [],
    week,
  );
  const pairs = matches.flatMap((match): JudgedPair[] => {
    const left = entryOn('allocine', match.films, onAllocine);
    const right = entryOn('jpbox', match.films, onJpbox);
    if (left === undefined || right === undefined) return [];
    const isJudged = judged.has(`allocine ${left.id}`) || judged.has(`jpbox ${right.id}`);
    const verdict = partners.get(left.id) === right.id ? 'right' : isJudged ? 'wrong' : 'unjudged';
    return [{ week, verdict, allocine: left, jpbox: right, match }];
  });
  const found = new Set(pairs.filter(({ verdict }) => verdict === 'right').map((pair) => pair.allocine.id));
  const missed = same.flatMap(([left, right]): JudgedPair[] => {
    const [a, b] = [onAllocine.get(left), onJpbox.get(right)];
    if (a === undefined || b === undefined || found.has(left)) return [];
    return [{ week, verdict: 'missed', allocine: a, jpbox: b, match: weakMatch(matches, left, right) }];
  });
  return [...pairs, ...missed];
}

function filmOn(source: 'allocine' | 'jpbox', film: ListedFilm, week: string): SourceFilm {
  const releaseDate = film.date ?? null;
  return sourceFilm({
    source,
    sourceId: film.id,
    title: film.title,
    status: statusIn(week, releaseDate),
    originalTitle: film.originalTitle ?? null,
    releaseDate,
    distributor: film.distributor ?? null,
    directors: film.director === null || film.director === undefined ? [] : [film.director],
    cast: film.cast ?? [],
    durationMinutes: film.minutes ?? null,
  });
}

function entryOn(
  source: string,
  films: readonly SourceFilm[],
  entries: ReadonlyMap<string, ListedFilm>,
): ListedFilm | undefined {
  return entries.get(films.find((film) => film.source === source)?.sourceId ?? '');
}

function weakMatch(
  matches: readonly MatchedFilm[],
  allocineId: string,
  jpboxId: string,
): JudgedPair['match'] {
  const own = matches.find(({ films }) =>
    films.some(({ source, sourceId }) => source === 'allocine' && sourceId === allocineId),
  );
  return own?.weak.find(({ source, sourceId }) => source === 'jpbox' && sourceId === jpboxId) ?? null;
}

export function totalsOf(pairs: readonly JudgedPair[]): ReportTotals {
  const count = (verdict: JudgedPair['verdict']): number =>
    pairs.filter((pair) => pair.verdict === verdict).length;
  const [right, missed, wrong] = [count('right'), count('missed'), count('wrong')];
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    pairs: right + missed,
    recall: share(right, right + missed),
    precision: share(right, right + wrong),
    wrong,
    unjudged: count('unjudged'),
  };
}

/** A pair as a person reads it: both entries, and what agrees or not. */
export function describePair({ week, verdict, allocine, jpbox, match }: JudgedPair): string {
  const reasons = match?.reasons.map(
    ({ fact, verdict: agreement, weight }) =>
      `${fact} ${agreement} ${weight > 0 ? '+' : ''}${String(weight)}`,
  );
  return [
    `${verdict} ${week}${match === null ? '' : ` (${match.confidence})`}: ${reasons?.join(', ') ?? 'nothing agrees'}`,
    `  allocine ${describeFilm(allocine)}`,
    `  jpbox    ${describeFilm(jpbox)}`,
  ].join('\n');
}

function describeFilm({ id, title, originalTitle, director, cast, minutes, date }: ListedFilm): string {
  const length = minutes === null || minutes === undefined ? null : `${minutes} min`;
  const facts = [title, originalTitle, director, cast?.join(', '), length, date];
  return `${id}: ${facts.filter((fact) => fact !== null && fact !== undefined && fact !== '').join(' | ')}`;
}
