import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { isPastAsking } from '../domain/results-to-ask.ts';
import type { FilmMatch, MatchedFacts } from '../storage/operational/entities.ts';
import type { CurrentMatches, Matches, MatchView } from './contract/matches.ts';
import { keptAnswer } from './kept-answer.ts';
import { recentWeeks } from './week-rows.ts';

/** The pairs as they stand now: for who asks for them, and for who has just said something of one. */
export const matchesAnswer = keptAnswer('matches', async ({ operational, clock }) => {
  const { from, to } = recentWeeks(clock);
  return matchesView(await operational.listMatches(from, to), parisDateOf(clock.now()));
});

/** A pair of a week whose results nobody asks for any more waits for no word. */
function matchesView(matches: readonly FilmMatch[], today: IsoDate): Matches {
  const byWeek = Map.groupBy(matches, ({ week }) => week);
  const views = matches.map((match) => viewOf(match, versionOf(byWeek.get(match.week) ?? []), today));
  const waiting = views
    .filter(({ verdict, week }) => verdict === null && !isPastAsking(week, today))
    .sort((a, b) => b.week.localeCompare(a.week) || b.confidence - a.confidence);
  const said = views
    .filter(({ verdict }) => verdict !== null)
    .sort((a, b) => (b.saidAt ?? '').localeCompare(a.saidAt ?? ''));
  return { waiting: waiting.length, matches: [...waiting, ...said] };
}

/** What was said of the pairs of one week. */
export function currentMatches(matches: readonly FilmMatch[]): CurrentMatches {
  return {
    version: versionOf(matches),
    said: matches.flatMap(({ filmId, otherFilmId, verdict }) =>
      verdict === null ? [] : [{ filmId, otherFilmId, verdict }],
    ),
  };
}

function versionOf(matches: readonly FilmMatch[]): number {
  return Math.max(0, ...matches.map(({ version }) => version));
}

function viewOf(match: FilmMatch, version: number, today: IsoDate): MatchView {
  const { week, films, confidence, reasons, verdict, saidAt, saidBy } = match;
  const [first, second] = films;
  return {
    ...{
      week,
      films: [filmOf(first), filmOf(second)],
      confidence,
      reasons,
      verdict,
      saidAt,
      saidBy,
      version,
    },
    resultsOnly: today >= week,
  };
}

function filmOf({ entries, ...film }: MatchedFacts): MatchView['films'][number] {
  return { ...film, sources: [...new Set(entries.map(({ source }) => source))] };
}
