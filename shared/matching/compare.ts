import { daysBetween, type IsoDate } from '../domain/cinema-week.ts';
import { distributorKey, sameDistributor } from './distributors.ts';
import { comparePeople, peopleKeys, type PeopleAgreement, type PersonKey } from './people.ts';
import { compared, reasonsOf, within, type Comparison, type MatchReason } from './score.ts';
import { compareTitles, titleKey, type TitleAgreement, type TitleKey } from './titles.ts';
import { saysNothing } from './words.ts';
import type { SourceFilm } from '../sources/source.ts';

/** What is known of a film when it is compared with another. */
export interface FilmEvidence {
  titles: readonly TitleKey[];
  originalTitles: readonly TitleKey[];
  releaseDate: IsoDate | null;
  reRelease: boolean;
  directors: readonly PersonKey[];
  cast: readonly PersonKey[];
  durationMinutes: number | null;
  distributors: readonly string[];
}

/** From this score on two entries are taken for one film: four to one, before other entries are looked at. */
export const CONFIDENT_SCORE = 1.38;
/** From this score on two entries look like one film. */
export const WEAK_SCORE = -1;
/** Of two entries on two lists of one week about one pair in twenty is one film. */
const BEFORE = -3;

/**
 * The title that agrees best. Among 53,897 pairs of different entries of one week's releases (1996 to 2023) hardly one
 * has the same title, or a misspelt one, or one with a subtitle more, that is not the same film entered twice; parts of
 * a series are the exception. The same title is enough where nothing else is known, anything less needs a witness.
 */
const TITLE: Record<TitleAgreement, number> = {
  exact: 5,
  article: 4.7,
  beginning: 4.7,
  variant: 4.5,
  similar: 3.8,
  'main-title': 3.8,
  number: 3,
  series: -2.5,
  'other-part': -4,
  none: -4,
};
/**
 * The other title beside the one that agrees best. Sites copy one into the other and translate as they like, so it says
 * little, unless both are titles of a series.
 */
const OTHER_TITLE = { same: 0.7, different: -0.1, series: -1.5, 'other-part': -3 } as const;
/** Both sites number the film, and differently: they may well give two parts one original title. */
const OTHER_PART = -5.5;
const DIRECTORS: Record<PeopleAgreement['verdict'], number> = {
  shared: 3.5,
  close: 2.5,
  family: 0.5,
  unknown: 0,
  // Sites confuse directors with writers, and name one of two.
  different: -2.5,
};
/** An animated film's cast may be the French voices on one site, the original ones on the other. */
const CAST: Record<PeopleAgreement['verdict'], number> = {
  shared: 2,
  close: 1.5,
  family: 0,
  unknown: 0,
  different: -0.6,
};
const SEVERAL_ACTORS = 3;
const PART_VERDICTS: ReadonlySet<string> = new Set<TitleAgreement>(['series', 'other-part']);
/** Parts of a series have their people in common and may open on one day: only their lengths tell them apart. */
const PARTS = { people: 1, otherLength: -1.5 } as const;
/** Minutes that the lengths differ by at most. JPBox-Office takes some from the wrong place. */
const DURATION = [
  { verdict: 'same', most: 3, weight: 1.3 },
  { verdict: 'close', most: 8, weight: 0.6 },
  { verdict: 'near', most: 15, weight: 0 },
  { verdict: 'far', most: 40, weight: -0.8 },
  { verdict: 'very-far', most: Infinity, weight: -1.2 },
] as const;
/** Days between the release dates. */
const DATE = [
  { verdict: 'same', most: 0, weight: 0.7 },
  { verdict: 'same-week', most: 7, weight: 0.4 },
  { verdict: 'near', most: 60, weight: 0 },
  { verdict: 'far', most: Infinity, weight: -1 },
] as const;
/** From this many days on two dates are years apart. */
const YEAR = 400;
const YEARS_APART = -3.5;
/** A site may give a re-release its first date, another one its new date. */
const RE_RELEASED = -2.5;
/** Companies have several spellings: other ones say little. */
const DISTRIBUTOR = { same: 0.8, different: -0.2 } as const;

/** How likely two entries are one film. Symmetric. */
export function compareFilms(a: FilmEvidence, b: FilmEvidence): Comparison {
  const titles = titleReasons(a, b);
  const found = titles.reduce((sum, { weight }) => sum + weight, 0);
  const mayBeParts = titles.some(
    ({ fact, verdict, weight }) =>
      weight === TITLE.number || (fact === 'title' && PART_VERDICTS.has(verdict)),
  );
  // Most pairs of a week have nothing in common: nothing else could make them one film.
  const others =
    found <= TITLE.none
      ? []
      : [...peopleReasons(a, b), ...durationReasons(a, b), ...dateReasons(a, b), ...distributorReasons(a, b)];
  const reasons = [...titles, ...(mayBeParts ? others.map(betweenParts) : others)];
  return compared(BEFORE, reasons);
}

function betweenParts(reason: MatchReason): MatchReason {
  const { fact, verdict, weight } = reason;
  if (fact === 'directors' || fact === 'cast') return { ...reason, weight: Math.min(weight, PARTS.people) };
  const otherLength = fact === 'duration' && verdict !== 'same' && verdict !== 'close';
  return otherLength ? { ...reason, weight: weight + PARTS.otherLength } : reason;
}

/** Sum of what speaks against one film beside the titles, 0 or less: for entries that a third one joins. */
export function objections({ reasons }: Comparison): number {
  return reasons.reduce(
    (sum, { fact, verdict, weight }) =>
      fact === 'title' && verdict !== 'other-part' ? sum : sum + Math.min(weight, 0),
    0,
  );
}

/** What sites say of a film, in the form in which it is compared. */
export function evidenceOf(pages: readonly FilmFacts[]): FilmEvidence {
  const originals = pages.map((page) => page.originalTitle).filter((title) => title !== null);
  return {
    titles: [...new Set(pages.map((page) => page.title))].map(titleKey),
    originalTitles: [...new Set(originals)].filter((title) => !saysNothing(title)).map(titleKey),
    releaseDate: firstKnown(pages.map((page) => page.releaseDate)),
    reRelease: pages.some((page) => page.status === 're-release'),
    directors: peopleKeys(pages.flatMap((page) => page.directors)),
    cast: peopleKeys(pages.flatMap((page) => page.cast)),
    // A length of 0 is one that a site does not know.
    durationMinutes: firstKnown(
      pages.map((page) => (page.durationMinutes === 0 ? null : page.durationMinutes)),
    ),
    distributors: pages.flatMap((page) => distributorKey(page.distributor) ?? []),
  };
}

/** The fields of a page that say which film it is about; a known release has them too. */
export type FilmFacts = Pick<
  SourceFilm,
  | 'title'
  | 'originalTitle'
  | 'releaseDate'
  | 'status'
  | 'directors'
  | 'cast'
  | 'durationMinutes'
  | 'distributor'
>;

function firstKnown<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function titleReasons(a: FilmEvidence, b: FilmEvidence): MatchReason[] {
  const title = bestAgreement(a.titles, b.titles);
  const originals = bestAgreement(a.originalTitles, b.originalTitles);
  const original = better(
    originals,
    better(bestAgreement(a.titles, b.originalTitles), bestAgreement(a.originalTitles, b.titles)),
  );
  const bothOriginal = a.originalTitles.length > 0 && b.originalTitles.length > 0;
  if (title === 'other-part') {
    return reasonsOf(
      ['title', title, OTHER_PART],
      ['original-title', original, Math.max(TITLE[original], 0)],
    );
  }
  if (TITLE[title] >= TITLE[original]) {
    // Under one French title two original ones are translations: "Ooops! Noah is gone", "Ooops! Die Arche ist weg".
    const isTranslation = originals === 'series' && TITLE[title] >= TITLE.variant;
    const other = isTranslation ? OTHER_TITLE.different : otherTitle(originals);
    return reasonsOf(['title', title, TITLE[title]], ['original-title', originals, bothOriginal ? other : 0]);
  }
  return reasonsOf(['title', title, otherTitle(title)], ['original-title', original, TITLE[original]]);
}

function otherTitle(agreement: TitleAgreement): number {
  if (TITLE[agreement] > 0) return OTHER_TITLE.same;
  return agreement === 'series' || agreement === 'other-part'
    ? OTHER_TITLE[agreement]
    : OTHER_TITLE.different;
}

function bestAgreement(a: readonly TitleKey[], b: readonly TitleKey[]): TitleAgreement {
  let best: TitleAgreement = 'none';
  for (const left of a) for (const right of b) best = better(best, compareTitles(left, right));
  return best;
}

function better(a: TitleAgreement, b: TitleAgreement): TitleAgreement {
  // "Another part" says more than "nothing in common", though it weighs as little.
  return TITLE[b] > TITLE[a] || (a === 'none' && b === 'other-part') ? b : a;
}

function peopleReasons(a: FilmEvidence, b: FilmEvidence): MatchReason[] {
  const directors = comparePeople(a.directors, b.directors);
  const cast = comparePeople(a.cast, b.cast);
  return reasonsOf(
    ['directors', directors.verdict, DIRECTORS[directors.verdict]],
    ['cast', cast.verdict, cast.count > 1 ? SEVERAL_ACTORS : CAST[cast.verdict]],
  );
}

function durationReasons(a: FilmEvidence, b: FilmEvidence): MatchReason[] {
  if (a.durationMinutes === null || b.durationMinutes === null) return [];
  return [within('duration', DURATION, Math.abs(a.durationMinutes - b.durationMinutes))];
}

function dateReasons(a: FilmEvidence, b: FilmEvidence): MatchReason[] {
  const days =
    a.releaseDate === null || b.releaseDate === null
      ? null
      : Math.abs(daysBetween(a.releaseDate, b.releaseDate));
  if (otherYears(a, b) || (days !== null && days > YEAR)) {
    const weight = a.reRelease || b.reRelease ? RE_RELEASED : YEARS_APART;
    return [{ fact: 'date', verdict: 'years-apart', weight }];
  }
  return days === null ? [] : [within('date', DATE, days)];
}

/** A year beside a title is the film's, which may open in France a year or two later. */
function otherYears(a: FilmEvidence, b: FilmEvidence): boolean {
  return tooFar(a, b) || tooFar(b, a);
}

function tooFar(a: FilmEvidence, b: FilmEvidence): boolean {
  return yearsBeside(a.titles).some((year) => yearsOf(b).some((other) => Math.abs(year - other) > 2));
}

/** A re-release has the year of the film: "Dune (2021) (Rep. 2024)". */
function yearsBeside(titles: readonly TitleKey[]): number[] {
  return titles.flatMap(({ year, edition }) => (year === null || edition ? [] : [year]));
}

function yearsOf({ titles, releaseDate }: FilmEvidence): number[] {
  const years = yearsBeside(titles);
  return releaseDate === null ? years : [...years, Number(releaseDate.slice(0, 4))];
}

function distributorReasons(a: FilmEvidence, b: FilmEvidence): MatchReason[] {
  if (a.distributors.length === 0 || b.distributors.length === 0) return [];
  const same = a.distributors.some((name) => b.distributors.some((other) => sameDistributor(name, other)));
  const verdict = same ? 'same' : 'different';
  return [{ fact: 'distributor', verdict, weight: DISTRIBUTOR[verdict] }];
}
