import type { IsoDate } from '../domain/cinema-week.ts';
import { compareText } from '../domain/compare-text.ts';
import type { Release } from '../domain/shapes/release.ts';
import { SOURCES } from '../sources/index.ts';
import { idOn } from '../sources/source-id.ts';
import type { Source, SourceFilm, SourceName } from '../sources/source.ts';
import {
  compareFilms,
  CONFIDENT_SCORE,
  evidenceOf,
  objections,
  WEAK_SCORE,
  type FilmEvidence,
} from './compare.ts';
import { verdictOn, type SaidMatch } from './said.ts';
import { confidenceOf, type Comparison, type MatchReason } from './score.ts';

/** One film, as the sites together describe it. */
export interface MatchedFilm {
  films: SourceFilm[];
  /** That these entries are one film, 0 to 1; 1 when ids or a single entry leave no doubt. */
  confidence: number;
  /** `new`: a release of the week; the others are none. */
  status: SourceFilm['status'];
  /** The release that earlier runs made of the film. */
  known: Release | null;
  /** Why the entries are one film: the reasons of the least certain pair that was joined, none for a single entry. */
  reasons: MatchReason[];
  /** Entries that look like this film but were not joined with it, the likeliest first. */
  weak: WeakMatch[];
}

/** An entry that may be the same film: too little is known, or another one fits as well. */
export interface WeakMatch {
  /** Null: a known release that no page of the run names; its id is its `filmId`. */
  source: SourceName | null;
  sourceId: string | null;
  title: string;
  /** That it is the same film, 0 to 1, before other entries are looked at. */
  confidence: number;
  reasons: MatchReason[];
}

/** An entry of a site (its pages on one film together), or a known release. */
interface Entry {
  /** Orders entries whatever the order of the pages. */
  key: string;
  ids: Map<SourceName, string>;
  films: SourceFilm[];
  known: Release | null;
  evidence: FilmEvidence;
}

interface Cluster {
  entries: Entry[];
  /** The least certain pair that was joined; null for a single entry. */
  weakest: Comparison | null;
}

/** Two candidates of one site that are about as likely: neither is taken. */
const CLEARLY_BETTER = 1;
/** What speaks against one film, beside titles, between entries that a third one joins. */
const MOST_OBJECTIONS = -3;
/** The same id leaves no doubt. */
const SAME_ID: Comparison = { score: Infinity, reasons: [{ fact: 'id', verdict: 'same', weight: 10 }] };
/** So does what the manager said. */
const SAID_SAME: Comparison = { score: Infinity, reasons: [{ fact: 'said', verdict: 'same', weight: 10 }] };

/**
 * Brings together what several sites say of one film. Entries with the same id are one film; other entries only when
 * what agrees outweighs by far what does not, and no other entry fits about as well. The result does not depend on the
 * order of the films.
 *
 * @param films of sources that list releases: charts and page views of others are matched with releases, not with films.
 * @param known releases of `week` that earlier runs made; others are left aside.
 * @param said what the manager said of entries of the week: it goes before whatever agrees or not.
 */
export function matchFilms(
  films: readonly SourceFilm[],
  known: readonly Release[],
  week: IsoDate,
  said: readonly SaidMatch[] = [],
): MatchedFilm[] {
  const identities = identitiesOf(films);
  const entries = [
    ...entriesOf(films),
    ...known.filter((release) => release.week === week).map((release) => entryOfRelease(release, identities)),
  ].sort((a, b) => compareText(a.key, b.key));
  const clusters = new Map<Entry, Cluster>(
    entries.map((entry) => [entry, { entries: [entry], weakest: null }]),
  );

  const pairs = pairsOf(entries, said);
  for (const pair of [...pairs.filter(isCertain), ...likelyPairs(pairs)]) {
    const { a, b, comparison } = pair;
    const left = clusters.get(a);
    const right = clusters.get(b);
    if (left === undefined || right === undefined || left === right) continue;
    if (areKeptApart(left, right, said) || !(isCertain(pair) || canBeOne(left, right))) continue;
    const merged = {
      entries: [...left.entries, ...right.entries],
      weakest: lessCertain(lessCertain(left.weakest, right.weakest), comparison),
    };
    for (const entry of merged.entries) clusters.set(entry, merged);
  }
  return [...new Set(clusters.values())].flatMap((cluster) => matchedFilm(cluster, pairs));
}

function lessCertain(a: Comparison | null, b: Comparison | null): Comparison | null {
  if (a === null || b === null) return a ?? b;
  return b.score < a.score ? b : a;
}

function entriesOf(films: readonly SourceFilm[]): Entry[] {
  const byId = new Map<string, SourceFilm[]>();
  for (const film of films) {
    // Without an id the facts themselves tell entries apart.
    const key = film.sourceId === null ? JSON.stringify(film) : `${film.source}:${film.sourceId}`;
    byId.set(key, [...(byId.get(key) ?? []), film]);
  }
  return [...byId].map(([key, pages]) => entryOf(key, pages.toSorted(fullestFirst)));
}

/** A film's own page says more than its card in a list. */
function fullestFirst(a: SourceFilm, b: SourceFilm): number {
  const left = JSON.stringify(a);
  const right = JSON.stringify(b);
  return right.length - left.length || compareText(left, right);
}

function entryOf(key: string, pages: SourceFilm[]): Entry {
  return {
    key,
    ids: new Map(
      pages.flatMap((film) => (film.sourceId === null ? [] : [[film.source, film.sourceId] as const])),
    ),
    films: pages,
    known: null,
    evidence: evidenceOf(pages),
  };
}

type Identity = Pick<Source, 'name' | 'idField'>;

/** The sources of the films; one that is not among those that there are knows only films that were named by it. */
function identitiesOf(films: readonly SourceFilm[]): Identity[] {
  const known = new Set(SOURCES.map(({ name }) => name));
  const others = new Set(films.map(({ source }) => source).filter((name) => !known.has(name)));
  return [...SOURCES, ...[...others].map((name) => ({ name }))];
}

function entryOfRelease(release: Release, sources: readonly Identity[]): Entry {
  return {
    key: `release:${release.filmId}`,
    ids: new Map(
      sources.flatMap((source) => {
        const id = idOn(source, release);
        return id === null ? [] : [[source.name, id] as const];
      }),
    ),
    films: [],
    known: release,
    evidence: evidenceOf([{ ...release, status: 'new' }]),
  };
}

interface Pair {
  a: Entry;
  b: Entry;
  comparison: Comparison;
}

/** The pairs that may be one film. */
function pairsOf(entries: readonly Entry[], said: readonly SaidMatch[]): Pair[] {
  return entries.flatMap((a, index) =>
    entries.slice(index + 1).flatMap((b): Pair[] => {
      const verdict = verdictOn(a, b, said);
      if (verdict !== null) return verdict === 'same' ? [{ a, b, comparison: SAID_SAME }] : [];
      if (sameId(a, b)) return [{ a, b, comparison: SAME_ID }];
      if (differentIds(a, b)) return [];
      const comparison = compareFilms(a.evidence, b.evidence);
      return comparison.score < WEAK_SCORE ? [] : [{ a, b, comparison }];
    }),
  );
}

function sameId(a: Entry, b: Entry): boolean {
  return [...a.ids].some(([source, id]) => b.ids.get(source) === id);
}

function isCertain({ comparison }: Pair): boolean {
  return comparison === SAME_ID || comparison === SAID_SAME;
}

/** The manager said that an entry of the one and an entry of the other are two films. */
function areKeptApart(left: Cluster, right: Cluster, said: readonly SaidMatch[]): boolean {
  return left.entries.some((a) => right.entries.some((b) => verdictOn(a, b, said) === 'different'));
}

/** Pairs that are one film in all likelihood, the most certain first. */
function likelyPairs(pairs: readonly Pair[]): Pair[] {
  return pairs
    .filter(
      (pair) => !isCertain(pair) && pair.comparison.score >= CONFIDENT_SCORE && !isAmbiguous(pair, pairs),
    )
    .sort((left, right) => right.comparison.score - left.comparison.score);
}

/** Another entry of the same site (or another release) fits one of the two about as well. */
function isAmbiguous(pair: Pair, pairs: readonly Pair[]): boolean {
  const rival = (own: Entry, other: Entry): boolean =>
    pairs.some((candidate) => {
      if (candidate === pair || (candidate.a !== own && candidate.b !== own)) return false;
      const competitor = candidate.a === own ? candidate.b : candidate.a;
      return (
        differentIds(competitor, other) &&
        candidate.comparison.score > pair.comparison.score - CLEARLY_BETTER &&
        !pairs.some(
          ({ a, b, comparison }) =>
            comparison === SAID_SAME &&
            ((a === competitor && b === other) || (a === other && b === competitor)),
        )
      );
    });
  return rival(pair.a, pair.b) || rival(pair.b, pair.a);
}

function differentIds(a: Entry, b: Entry): boolean {
  if (a.known !== null && b.known !== null) return true;
  return [...a.ids].some(([source, id]) => b.ids.has(source) && b.ids.get(source) !== id);
}

/** What is joined by a third entry must not contradict itself. */
function canBeOne(left: Cluster, right: Cluster): boolean {
  return left.entries.every((a) =>
    right.entries.every(
      (b) => !differentIds(a, b) && objections(compareFilms(a.evidence, b.evidence)) > MOST_OBJECTIONS,
    ),
  );
}

function matchedFilm({ entries, weakest }: Cluster, pairs: readonly Pair[]): MatchedFilm[] {
  const films = entries.flatMap((entry) => entry.films);
  if (films.length === 0) return [];
  const known = entries.find((entry) => entry.known !== null)?.known ?? null;
  return [
    {
      films,
      confidence: weakest === null ? 1 : confidenceOf(weakest.score),
      status: statusOf(films),
      known,
      reasons: weakest?.reasons ?? [],
      weak: weakMatches(entries, pairs),
    },
  ];
}

function weakMatches(entries: readonly Entry[], pairs: readonly Pair[]): WeakMatch[] {
  const best = new Map<Entry, Comparison>();
  for (const { a, b, comparison } of pairs) {
    const inside = entries.includes(a);
    if (inside === entries.includes(b)) continue;
    const other = inside ? b : a;
    if (comparison.score > (best.get(other)?.score ?? -Infinity)) best.set(other, comparison);
  }
  return [...best]
    .sort(([, left], [, right]) => right.score - left.score)
    .map(([{ films, known }, { score, reasons }]) => {
      const [film] = films;
      return {
        source: film?.source ?? null,
        sourceId: film === undefined ? (known?.filmId ?? null) : film.sourceId,
        title: film?.title ?? known?.title ?? '',
        confidence: confidenceOf(score),
        reasons,
      };
    });
}

/** Knows best which films open in a week. */
const SCHEDULE = SOURCES.toSorted((a, b) => a.rank - b.rank)[0]?.name;

/** An old date settles it; then the list of the source that is believed first; then what any site says. */
function statusOf(films: readonly SourceFilm[]): SourceFilm['status'] {
  const says = (status: SourceFilm['status']): boolean => films.some((film) => film.status === status);
  if (says('re-release')) return 're-release';
  if (films.some((film) => film.source === SCHEDULE && film.status === 'new')) return 'new';
  const order = ['streaming', 'new', 'upcoming', 'running'] as const;
  return order.find(says) ?? 'running';
}
