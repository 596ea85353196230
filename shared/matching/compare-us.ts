import { daysBetween } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import { unaccented } from '../domain/unaccented.ts';
import { distributorKey, sameDistributor } from './distributors.ts';
import { compared, reasonsOf, within, type Comparison, type MatchReason, type Step } from './score.ts';
import { compareTitles, titleKey, type TitleAgreement, type TitleKey } from './titles.ts';
import { saysNothing } from './words.ts';

/** An American film, when it is compared with releases. */
export interface UsEvidence {
  title: TitleKey;
  /** The Friday of its first weekend. */
  date: string;
  /** What its first weekend made; where that is not known, the best of those that are. */
  openingUsd: number;
  distributor: string | null;
}

/** What is known of a release when it is compared with American films. */
export interface ReleaseEvidence {
  title: TitleKey;
  originalTitle: TitleKey | null;
  date: string;
  usDate: string | null;
  origin: Origin;
  distributor: string | null;
}

/** Where a film comes from, as far as it matters for its opening in America. */
type Origin = 'english' | 'asian' | 'french' | 'other' | 'unknown';

/** From this score on a row is taken for the opening of a release: a wrong one does more harm than none. */
export const CONFIDENT_US_SCORE = 1.4;
/** Of some 500 rows at most one is the release, and most releases have none. */
const BEFORE = -7;

/** The original title, or the French one where the site gives no other: then it is the original. */
const ORIGINAL: Record<TitleAgreement, number> = {
  exact: 10.5,
  article: 7.5,
  beginning: 9.5,
  variant: 9.5,
  similar: 7.5,
  'main-title': 7,
  number: 6.5,
  series: 3,
  'other-part': -4,
  none: 0,
};
/**
 * The French title beside another original one: films from elsewhere often have one English title in France and in
 * America.
 */
const FRENCH: Record<TitleAgreement, number> = {
  exact: 10,
  article: 7,
  beginning: 9,
  variant: 9,
  similar: 6,
  'main-title': 6.5,
  number: 6,
  // Another subtitle, which is French here and English there: "Haikyu!! La Guerre des poubelles".
  series: 7.5,
  'other-part': -4,
  none: 0,
};
/** A film in English opens in America under its original title: under its French one another film does. */
const NOT_ORIGINAL: Record<Origin, number> = {
  english: -3.5,
  asian: -0.3,
  french: -0.3,
  other: -0.3,
  unknown: -2,
};
/** Both titles agree with the American one. */
const ALSO = 0.5;
/** Letters of the American title: short ones have namesakes. */
const LENGTH = [
  { verdict: 'very-short', most: 4, weight: -1.5 },
  { verdict: 'short', most: 8, weight: -0.7 },
  { verdict: 'medium', most: 13, weight: 0 },
  { verdict: 'long', most: Infinity, weight: 0.8 },
] as const;
/** A short French title beside a quite different original one names another film more often still: "Air" ("Luft"). */
const SHORT_FRENCH = 2;
/** Days from the American opening to the French release. */
const GAP = [
  { verdict: 'later', most: -61, weight: -6 },
  { verdict: 'soon-after', most: -8, weight: 0 },
  { verdict: 'same-weeks', most: 35, weight: 1.5 },
  { verdict: 'within-months', most: 120, weight: 0.5 },
  { verdict: 'within-year', most: 400, weight: -0.7 },
  { verdict: 'within-two-years', most: 730, weight: -2 },
  { verdict: 'years-before', most: Infinity, weight: -6 },
] as const;
/** The row is of a film of other years: "Godzilla (1954) (Re-Release)". */
const OTHER_YEARS = -6;
/** USD: films that come from elsewhere rarely open wide. */
const ANY_OPENING: readonly Step[] = [{ verdict: 'any', most: Infinity, weight: 0 }];
const EUROPEAN_OPENING: readonly Step[] = [
  { verdict: 'small', most: 500_000, weight: 0.7 },
  { verdict: 'medium', most: 2_000_000, weight: -1 },
  { verdict: 'large', most: 10_000_000, weight: -2.5 },
  { verdict: 'very-large', most: Infinity, weight: -3.5 },
];
const OPENING: Record<Origin, readonly Step[]> = {
  english: ANY_OPENING,
  unknown: ANY_OPENING,
  asian: [
    { verdict: 'small', most: 2_000_000, weight: 0.3 },
    { verdict: 'large', most: 12_000_000, weight: -0.5 },
    { verdict: 'very-large', most: Infinity, weight: -1.5 },
  ],
  french: EUROPEAN_OPENING,
  other: EUROPEAN_OPENING,
};
/** Most films in English open in America, some others do; a French one opens at home first. */
const ORIGIN: Record<Origin, number> = { english: 0.7, asian: -0.3, french: -2.3, other: -1, unknown: 0 };
/** Days from a known American date, which may be that of few screens or of many. */
const KNOWN_DATE = [
  { verdict: 'same', most: 7, weight: 4 },
  { verdict: 'near', most: 60, weight: 0 },
  { verdict: 'far', most: 400, weight: -2 },
  { verdict: 'years-apart', most: Infinity, weight: -5 },
] as const;
const SAME_DISTRIBUTOR = 1;

const ENGLISH = new Set(
  (
    'etats-unis,u.s.a.,usa,us,united states,united states of america,grande-bretagne,royaume-uni,united kingdom,uk,gb,' +
    'canada,australie,australia,irlande,ireland,nouvelle-zelande,new zealand,anglais,english,en'
  ).split(','),
);
const ASIAN = new Set(
  'inde,india,japon,japan,chine,china,hong-kong,hong kong,coree du sud,coree,south korea,taiwan'.split(','),
);

export function releaseEvidenceOf(release: Release): ReleaseEvidence {
  const original = release.originalTitle;
  return {
    title: titleKey(release.title),
    originalTitle: original === null || saysNothing(original) ? null : titleKey(original),
    date: release.releaseDate,
    usDate: release.usReleaseDate,
    origin: originOf(release),
    distributor: distributorKey(release.distributor),
  };
}

function originOf({ countries, languages }: Release): Origin {
  const names = [...countries, ...languages].map(unaccented);
  if (names.some((name) => ENGLISH.has(name))) return 'english';
  if (names.some((name) => ASIAN.has(name))) return 'asian';
  if (unaccented(countries[0] ?? '') === 'france') return 'french';
  return names.length === 0 ? 'unknown' : 'other';
}

/** How likely an American film is the release. Null where no title agrees. */
export function compareWithUs(us: UsEvidence, release: ReleaseEvidence): Comparison | null {
  const titles = titleReasons(us, release);
  if (!titles.some(({ weight }) => weight > 0)) return null;
  const { origin } = release;
  return compared(BEFORE, [
    ...titles,
    within('us-date', GAP, daysBetween(us.date, release.date)),
    ...reasonsOf(['countries', origin, ORIGIN[origin]]),
    within('us-opening', OPENING[origin], us.openingUsd),
    ...(release.usDate === null
      ? []
      : [within('us-date', KNOWN_DATE, Math.abs(daysBetween(us.date, release.usDate)))]),
    ...distributorReasons(us, release),
    ...reasonsOf(['date', 'years-apart', otherYears(us, release) ? OTHER_YEARS : 0]),
  ]);
}

/** A year beside the American title is the film's; a re-release has an old one, and says so on both sides. */
function otherYears(
  { title: { year } }: UsEvidence,
  { title, originalTitle, date }: ReleaseEvidence,
): boolean {
  if (year === null || title.edition || originalTitle?.edition === true) return false;
  return Math.abs(year - (title.year ?? Number(date.slice(0, 4)))) > 2;
}

function titleReasons(us: UsEvidence, release: ReleaseEvidence): MatchReason[] {
  const french = compareTitles(us.title, release.title);
  const original = release.originalTitle === null ? french : compareTitles(us.title, release.originalTitle);
  if (french === 'none' && original === 'none') return [];
  const length = within('title', LENGTH, us.title.key.length);
  if (release.originalTitle === null) {
    const weight = french === 'series' && release.origin !== 'english' ? FRENCH.series : ORIGINAL[french];
    return [...reasonsOf(['title', french, weight]), length];
  }
  if (ORIGINAL[original] >= FRENCH[french]) {
    const also = FRENCH[french] > 0 ? ALSO : FRENCH[french];
    return [...reasonsOf(['original-title', original, ORIGINAL[original]], ['title', french, also]), length];
  }
  // An English subtitle is the original one of a film in English.
  const isOther = original === 'none' || (original === 'series' && french === 'series');
  const also = isOther ? NOT_ORIGINAL[release.origin] : Math.sign(ORIGINAL[original]) * ALSO;
  const shortness = original === 'none' && length.weight < 0 ? SHORT_FRENCH : 1;
  return [
    ...reasonsOf(['title', french, FRENCH[french]], ['original-title', original, also]),
    { ...length, weight: length.weight * shortness },
  ];
}

function distributorReasons(us: UsEvidence, release: ReleaseEvidence): MatchReason[] {
  if (us.distributor === null || release.distributor === null) return [];
  const same = sameDistributor(us.distributor, release.distributor);
  return reasonsOf(['distributor', 'same', same ? SAME_DISTRIBUTOR : 0]);
}
