/** What the sources know of how titles are written. */
import type { Sources } from '../sources.ts';
import type { Tally } from '../tally.ts';
import { isHeadline } from './headline.ts';
import { Lexicon } from './lexicon.ts';
import { LetterCase } from './letter-case.ts';
import { isInCapitals, titleKey } from './letters.ts';
import { Spellings } from './spellings.ts';
import { TitleCase } from './title-case.ts';

/** A first name is one that so many people bear; others may be words that one family is called by. */
const BEARERS = 3;

export function titleCaseOf(sources: Sources, tally: Tally): TitleCase {
  const french = frenchTitles(sources);
  const originals = originalTitles(sources);
  const spellings = new Spellings();
  for (const title of [...french, ...originals.english, ...originals.others]) spellings.add(title);
  return new TitleCase(
    spellings,
    new LetterCase(lexiconOf(french), lexiconOf(originals.english), nameTest(sources)),
    tally,
  );
}

/** Titles in French, without those that are shown in France as they are in English, and those that are no model. */
function frenchTitles({ imdb, extra, releases }: Sources): string[] {
  return [
    ...imdb
      .filter((film) => film.lang === 'fr' || differs(film.titleFr, film.titleOrig))
      .map((film) => film.titleFr),
    ...extra.flatMap((film) => (film.lang === 'fr' ? (film.titleOrig ?? []) : [])),
    ...releases
      .filter((release) => differs(release.title, release.originalTitle))
      .map((release) => release.title),
  ].filter((title) => !isInCapitals(title) && !isHeadline(title));
}

function differs(title: string, original: string | null): boolean {
  return original !== null && titleKey(title) !== titleKey(original);
}

function originalTitles({ imdb, extra, titles, releases }: Sources): { english: string[]; others: string[] } {
  const ofFilms = [...imdb, ...extra];
  const english = [
    ...ofFilms.flatMap((film) => (film.lang === 'en' ? (film.titleOrig ?? []) : [])),
    ...extra.map((film) => film.titleIntl),
  ];
  const others = [
    ...ofFilms.flatMap((film) => film.titleOrig ?? []),
    ...imdb.flatMap((film) => (differs(film.titleFr, film.titleOrig) ? [] : film.titleFr)),
    ...releases.flatMap((release) => release.originalTitle ?? []),
    ...[...titles.values()].map((row) => row.titleOrig),
  ];
  return {
    english: english.filter((title) => !isInCapitals(title)),
    others: others.filter((title) => !isInCapitals(title)),
  };
}

function lexiconOf(titles: readonly string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const title of new Set(titles)) lexicon.learn(title);
  return lexicon;
}

function nameTest({ people }: Sources): (word: string) => boolean {
  const bearers = new Map<string, number>();
  for (const { n } of people) {
    const first = n.split(/[\s-]/u)[0]?.toLowerCase() ?? '';
    bearers.set(first, (bearers.get(first) ?? 0) + 1);
  }
  return (word) => (bearers.get(word) ?? 0) >= BEARERS;
}
