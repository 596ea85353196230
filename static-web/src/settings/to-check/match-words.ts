import type { MatchView } from '#shared/api/contract/matches.ts';
import { isOvertaken, ApiError } from '../../api/api-error.ts';
import { failureWords } from '../../api/failure-words.ts';
import { list } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';

const text = fr.matches;

type Verdict = NonNullable<MatchView['verdict']>;

/** « Alpha » et « Bêta ». */
export function pairWords({ films: [one, other] }: Pick<MatchView, 'films'>): string {
  return text.pair(one.title, other.title);
}

/** What speaks for one film, and what for two, as sentences; one of which nothing is known is left out. */
export function reasonWords({ reasons }: Pick<MatchView, 'reasons'>): string[] {
  const facts = (sign: number): string[] => [
    ...new Set(reasons.flatMap(({ fact, weight }) => (Math.sign(weight) === sign ? [text.facts[fact]] : []))),
  ];
  const [alike, unlike] = [facts(1), facts(-1)];
  return [
    ...(alike.length === 0 ? [] : [text.alike(list(alike))]),
    ...(unlike.length === 0 ? [] : [text.unlike(list(unlike))]),
  ];
}

/** What was noted, and what follows. */
export function notedWords(match: MatchView, verdict: Verdict): string {
  const isChange = match.verdict !== null || verdict === 'same';
  return text.noted[verdict](pairWords(match)) + (isChange && !match.resultsOnly ? text.again : '');
}

/** Why a word was not stored. */
export function refusedWords(error: unknown): string {
  if (isOvertaken(error)) return text.overtaken;
  if (error instanceof ApiError && error.status === 409) return text.contradicts;
  return failureWords(error) ?? text.failedToSave;
}
