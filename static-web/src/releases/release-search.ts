/** What the reader wants to see of a week's releases, kept in the address. Pure. */
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { spelledOut, unaccented } from '#shared/domain/unaccented.ts';
import { forecastOf } from '../programme/programme-view.ts';

export const SORTS = ['attendus', 'titre', 'distributeur', 'duree'] as const;
type Sort = (typeof SORTS)[number];

export interface ReleaseSearch {
  sort: Sort;
  /** Null: every genre. */
  genre: string | null;
  text: string;
  /** Beyond the most expected. */
  all: boolean;
}

export const FIRST = 10;

export function readSearch(address: string): ReleaseSearch {
  const fields = new URLSearchParams(address);
  return {
    sort: SORTS.find((sort) => sort === fields.get('tri')) ?? 'attendus',
    genre: fields.get('genre'),
    text: fields.get('cherche') ?? '',
    all: fields.has('tout'),
  };
}

/** The address of a search, without what goes without saying. */
export function writeSearch({ sort, genre, text, all }: ReleaseSearch): string {
  const fields = new URLSearchParams();
  if (sort !== 'attendus') fields.set('tri', sort);
  if (genre !== null) fields.set('genre', genre);
  if (text !== '') fields.set('cherche', text);
  if (all) fields.set('tout', 'oui');
  return fields.size === 0 ? '' : `?${fields}`;
}

/** A release with its place among the week's most expected, from 1; null without a forecast. */
export interface RankedRelease {
  release: WeekRelease;
  rank: number | null;
}

interface FoundReleases {
  shown: RankedRelease[];
  found: number;
}

/** The releases that fit, of which the ten most expected unless all are wanted, in the order wanted. */
export function findReleases(releases: readonly WeekRelease[], search: ReleaseSearch): FoundReleases {
  const found = ranked(releases).filter(({ release }) => fits(release, search));
  const shown = search.all ? found : found.slice(0, FIRST);
  return { shown: shown.toSorted((a, b) => ORDER[search.sort](a.release, b.release)), found: found.length };
}

export function genresOf(releases: readonly WeekRelease[]): string[] {
  return [...new Set(releases.flatMap(({ genres }) => genres))].sort(byName);
}

function ranked(releases: readonly WeekRelease[]): RankedRelease[] {
  return releases
    .toSorted(byExpectation)
    .map((release, index) => ({ release, rank: forecastOf(release) === null ? null : index + 1 }));
}

function fits(release: WeekRelease, { genre, text }: ReleaseSearch): boolean {
  if (genre !== null && !release.genres.includes(genre)) return false;
  const { title, originalTitle, distributor, directors, cast, genres } = release;
  const said = plain([title, originalTitle, distributor, ...directors, ...cast, ...genres].join(' '));
  return plain(text)
    .split(/\s+/u)
    .every((word) => said.includes(word));
}

/** Without accents and capitals: « etoile » finds « L’Étoile », « coeur » « Cœur », and « walle » « WALL·E ». */
function plain(text: string): string {
  return unaccented(spelledOut(text)).replaceAll('·', '').trim();
}

type Order = (a: WeekRelease, b: WeekRelease) => number;

const byName = (a: string, b: string): number => a.localeCompare(b, 'fr');
const byExpectation: Order = (a, b) => (forecastOf(b)?.mean ?? -1) - (forecastOf(a)?.mean ?? -1);
const byTitle: Order = (a, b) => byName(a.title, b.title);

/** What is not known comes last. */
const ORDER: Record<Sort, Order> = {
  attendus: byExpectation,
  titre: byTitle,
  distributeur: (a, b) =>
    Number(a.distributor === null) - Number(b.distributor === null) ||
    byName(a.distributor ?? '', b.distributor ?? '') ||
    byExpectation(a, b),
  duree: (a, b) => (a.durationMinutes ?? Infinity) - (b.durationMinutes ?? Infinity) || byTitle(a, b),
};
