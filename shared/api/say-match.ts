import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { contradiction, joinedFilms, type FilmPair, type JoinedFilm } from '../domain/joined-films.ts';
import type { Run } from '../domain/run.ts';
import { latestForecastRun } from '../domain/unanswered-runs.ts';
import { NiabError } from '../errors.ts';
import { lookSoon } from '../pipeline/look-soon.ts';
import { sendAgain } from '../pipeline/resume-week.ts';
import type { FilmMatch, SaidPair } from '../storage/operational/entities.ts';
import * as reads from '../storage/operational/reads.ts';
import type { CurrentMatches, PutMatch } from './contract/matches.ts';
import type { Caller } from './endpoint.ts';
import { currentMatches } from './matches-view.ts';
import { PreconditionFailedError } from './problem-details.ts';
import { saveAfter } from './save-after.ts';

/**
 * Records that two films of a week are one, or two, after a version of what was said of the week's pairs. One film keeps
 * the older id; before the week begins it is put together, forecast and planned anew, afterwards results alone are
 * regrouped. Throws `unknown-film` for a pair that nobody found, `conflict` where other pairs say the contrary, and
 * `precondition-failed` when another version is stored.
 */
export async function sayMatch(
  caller: Pick<Caller, 'operational' | 'clock' | 'queues' | 'status' | 'sources' | 'manager'>,
  week: IsoDate,
  { filmId, otherFilmId, verdict }: PutMatch,
  version: number,
): Promise<void> {
  const { operational, clock, manager } = caller;
  const { matches, joined, runs } = await operational.readAll({
    matches: reads.matches(week, week),
    joined: reads.joinedFilms(week, week),
    runs: reads.runs(week, week),
  });
  const isPair = (pair: Pick<FilmPair, 'filmId' | 'otherFilmId'>): boolean =>
    [pair.filmId, pair.otherFilmId].sort().join('\n') === [filmId, otherFilmId].sort().join('\n');
  const match = matches.find(isPair);
  if (match === undefined) {
    throw new NiabError('unknown-film', `"${filmId}" and "${otherFilmId}" are no pair of the week`, {
      field: 'otherFilmId',
    });
  }
  if (match.verdict !== verdict) {
    const current = currentMatches(matches);
    // What follows was worked out from this version.
    if (current.version !== version) throw new PreconditionFailedError(current);
    const now = clock.now();
    const pairs = matches.map((pair) => (pair === match ? { ...pair, verdict } : pair));
    checkContradiction(pairs, matches);
    const said = { week, filmId: match.filmId, otherFilmId: match.otherFilmId, verdict };
    const hasBegun = parisDateOf(now) >= week;
    // Before anything is stored: whatever becomes of this process, the next catch-up looks at the runs.
    await lookSoon(caller);
    await saveAfter<CurrentMatches>({
      read: async () => currentMatches(await operational.listMatches(week, week)),
      isRepeat: (stored) => stored.said.some((pair) => isPair(pair) && pair.verdict === verdict),
      write: () =>
        operational.sayMatch(
          {
            ...said,
            ...{ saidAt: now.toISOString(), saidBy: manager },
            ...consequences(
              match,
              joinedFilms(pairs, joined, hasBegun),
              joined,
              hasBegun ? null : runToAssemble(runs, week),
            ),
          },
          version,
        ),
    });
  }
  // Also after a repeat: what was stored may have ended here.
  await sendAgain(caller, week);
}

/** What becomes of the two films where others count as them now, or do not any more. */
function consequences(
  { filmId, otherFilmId }: FilmMatch,
  joined: readonly JoinedFilm[],
  before: readonly JoinedFilm[],
  runId: string | null,
): Omit<SaidPair, keyof PutMatch | 'week' | 'saidAt' | 'saidBy'> {
  const resultOf = (films: readonly JoinedFilm[], id: string): string =>
    films.find((film) => film.filmId === id)?.resultAs ?? id;
  const wereOne = resultOf(before, filmId) === resultOf(before, otherFilmId);
  const areOne = resultOf(joined, filmId) === resultOf(joined, otherFilmId);
  return {
    joined,
    // A later run may have withdrawn the older, because no page called the film so any more.
    restored: areOne ? [resultOf(joined, filmId)] : [],
    // Whose figure it was is in the pages. It stands under any of the group, whichever two of it are told apart.
    forgotten: wereOne && !areOne ? groupOf(before, resultOf(before, filmId)) : [],
    assembledAgain: wereOne === areOne ? null : runId,
    recordedAgain: wereOne !== areOne,
  };
}

/** The film that is kept, and those whose result counts as its. */
function groupOf(films: readonly JoinedFilm[], keptId: string): string[] {
  const others = films.filter(({ filmId, resultAs }) => resultAs === keptId && filmId !== keptId);
  return [keptId, ...others.map(({ filmId }) => filmId)];
}

function runToAssemble(runs: readonly Run[], week: IsoDate): string | null {
  // What brought nothing has no films to be put together.
  const usable = runs.filter(({ state }) => state !== 'failed');
  return latestForecastRun(usable, week)?.runId ?? null;
}

function checkContradiction(pairs: readonly FilmPair[], matches: readonly FilmMatch[]): void {
  const pair = contradiction(pairs);
  if (pair === null) return;
  const films = matches.find((each) => each.filmId === pair.filmId && each.otherFilmId === pair.otherFilmId);
  const [one, other] = films?.films.map(({ title }) => title) ?? [pair.filmId, pair.otherFilmId];
  throw new NiabError(
    'conflict',
    `"${one}" and "${other}" were said to be two films, and others make them one`,
    {
      field: 'verdict',
    },
  );
}
