import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/release.ts';
import type { SourceFilm, SourceName } from '../sources/source.ts';
import { CONFIDENT, contradicts, matchConfidence, type FilmEvidence } from './compare.ts';
import { titleKey } from './titles.ts';

/** One film, as the sites together describe it. */
export interface MatchedFilm {
  films: SourceFilm[];
  /** That these entries are one film, 0 to 1; 1 when ids or a single entry leave no doubt. */
  confidence: number;
  /** `new`: a release of the week; the others are none. */
  status: SourceFilm['status'];
  /** The release that earlier runs made of the film. */
  known: Release | null;
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
  confidence: number;
}

/** Two candidates of one site that are about as likely: neither is taken. */
const CLEARLY_BETTER = 0.05;
/** US charts and page views are matched to releases, not films among themselves. */
const NOT_LISTED: ReadonlySet<SourceName> = new Set<SourceName>(['box-office-mojo', 'wikimedia']);

/**
 * Brings together what several sites say of one film. Entries with the same id are one film; other entries only when
 * their titles agree, nothing contradicts, and no other entry fits about as well. The result does not depend on the
 * order of the films.
 *
 * @param known releases of `week` that earlier runs made; others are left aside.
 */
export function matchFilms(
  films: readonly SourceFilm[],
  known: readonly Release[],
  week: IsoDate,
): MatchedFilm[] {
  const entries = [
    ...entriesOf(films.filter((film) => !NOT_LISTED.has(film.source))),
    ...known.filter((release) => release.week === week).map(entryOfRelease),
  ].sort((a, b) => compareText(a.key, b.key));
  const clusters = new Map<Entry, Cluster>(
    entries.map((entry) => [entry, { entries: [entry], confidence: 1 }]),
  );

  for (const { a, b, confidence } of [...sameIds(entries), ...likelyPairs(entries)]) {
    const left = clusters.get(a);
    const right = clusters.get(b);
    if (left === undefined || right === undefined || left === right) continue;
    if (confidence < 1 && !canBeOne(left, right)) continue;
    const merged = {
      entries: [...left.entries, ...right.entries],
      confidence: Math.min(left.confidence, right.confidence, confidence),
    };
    for (const entry of merged.entries) clusters.set(entry, merged);
  }
  return [...new Set(clusters.values())].flatMap(matchedFilm);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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

function entryOfRelease(release: Release): Entry {
  const ids = new Map<SourceName, string>();
  if (release.allocineId !== null) ids.set('allocine', String(release.allocineId));
  if (release.jpboxId !== null) ids.set('jpbox', String(release.jpboxId));
  return {
    key: `release:${release.filmId}`,
    ids,
    films: [],
    known: release,
    evidence: evidenceOf([{ ...release, status: 'new' }]),
  };
}

/** Also used to compare with a release. */
export function evidenceOf(
  pages: readonly Pick<
    SourceFilm,
    'title' | 'originalTitle' | 'releaseDate' | 'status' | 'directors' | 'cast' | 'durationMinutes'
  >[],
): FilmEvidence {
  const originals = pages.map((page) => page.originalTitle).filter((title) => title !== null);
  return {
    titles: [...new Set(pages.map((page) => page.title))].map(titleKey),
    originalTitles: [...new Set(originals)].map(titleKey),
    releaseDate: pages.map((page) => page.releaseDate).find((date) => date !== null) ?? null,
    reRelease: pages.some((page) => page.status === 're-release'),
    directors: pages.flatMap((page) => page.directors),
    cast: pages.flatMap((page) => page.cast),
    durationMinutes: pages.map((page) => page.durationMinutes).find((minutes) => minutes !== null) ?? null,
  };
}

interface Pair {
  a: Entry;
  b: Entry;
  confidence: number;
}

function pairsOf(entries: readonly Entry[]): [Entry, Entry][] {
  return entries.flatMap((a, index) => entries.slice(index + 1).map((b): [Entry, Entry] => [a, b]));
}

function sameIds(entries: readonly Entry[]): Pair[] {
  return pairsOf(entries)
    .filter(([a, b]) => [...a.ids].some(([source, id]) => b.ids.get(source) === id))
    .map(([a, b]) => ({ a, b, confidence: 1 }));
}

/** Pairs that are probably one film, the most certain first. */
function likelyPairs(entries: readonly Entry[]): Pair[] {
  const likely = pairsOf(entries)
    .filter(([a, b]) => !differentIds(a, b))
    .map(([a, b]) => ({ a, b, confidence: matchConfidence(a.evidence, b.evidence) }))
    .filter((pair) => pair.confidence >= CONFIDENT);
  return likely
    .filter((pair) => !isAmbiguous(pair, likely))
    .sort((left, right) => right.confidence - left.confidence);
}

/** Another entry of the same site (or another release) fits one of the two about as well. */
function isAmbiguous(pair: Pair, likely: readonly Pair[]): boolean {
  const rival = (own: Entry, other: Entry): boolean =>
    likely.some((candidate) => {
      if (candidate === pair || (candidate.a !== own && candidate.b !== own)) return false;
      const competitor = candidate.a === own ? candidate.b : candidate.a;
      return differentIds(competitor, other) && candidate.confidence > pair.confidence - CLEARLY_BETTER;
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
    right.entries.every((b) => !differentIds(a, b) && !contradicts(a.evidence, b.evidence)),
  );
}

function matchedFilm({ entries, confidence }: Cluster): MatchedFilm[] {
  const films = entries.flatMap((entry) => entry.films);
  if (films.length === 0) return [];
  const known = entries.find((entry) => entry.known !== null)?.known ?? null;
  return [{ films, confidence, status: statusOf(films), known }];
}

/** An old date settles it; then Allociné's list of the week; then what any site says. */
function statusOf(films: readonly SourceFilm[]): SourceFilm['status'] {
  const says = (status: SourceFilm['status']): boolean => films.some((film) => film.status === status);
  if (says('re-release')) return 're-release';
  if (films.some((film) => film.source === 'allocine' && film.status === 'new')) return 'new';
  const order = ['streaming', 'new', 'upcoming', 'running'] as const;
  return order.find(says) ?? 'running';
}
