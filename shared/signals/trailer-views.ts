import * as z from 'zod';
import { addDays } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import { parseJson } from '../sources/json.ts';
import { lettersOf, wordsOf } from './letters.ts';
import type { Ask, SignalReader, SignalReading } from './signal.ts';

const PAGE = 'YouTube';
const API = 'https://www.googleapis.com/youtube/v3/';
const MOST_FOUND = 10;
/** The figures of so many films’ videos come in one answer, which has 50 at most. */
const FILMS_AT_ONCE = 5;
/** Trailers come out within the year before; an older one is that of another film. */
const OLDEST_DAYS = 365;
/** A shorter title begins too many others. */
const SHORTEST_TITLE = 4;
/** What stands between a film's title and the word for a trailer. Any other word there continues the title: that of another film. */
const BETWEEN = new Set([
  ...['official', 'officiel', 'officielle', 'new', 'nouvelle', 'premiere', 'final', 'finale', 'teaser'],
  ...['vf', 'vo', 'vost', 'vostfr', 'fr', 'hd', '4k', 'la', 'le', 'film', 'de', 'by'],
]);

const foundAnswer = z.object({
  items: z.array(
    z.object({ id: z.object({ videoId: z.string() }), snippet: z.object({ title: z.string() }) }),
  ),
});
const figuresAnswer = z.object({
  items: z.array(
    // A number as text, of no more digits than are exact; none where its owner hides it.
    z.object({
      id: z.string(),
      statistics: z.object({
        viewCount: z
          .string()
          .regex(/^\d{1,15}$/u)
          .optional(),
      }),
    }),
  ),
});

/** How often a film's trailer was seen on YouTube: of those with its title the one that was seen most. Needs a key. */
export const trailerViews: SignalReader = {
  source: 'youtube',
  hosts: ['www.googleapis.com'],
  // The API's own terms and its quota hold, not what the host says of its pages.
  allowedByTerms: [API],
  async *read(ask, { releases }) {
    const films = releases.filter(({ title }) => lettersOf(title).length >= SHORTEST_TITLE);
    for (let first = 0; first < films.length; first += FILMS_AT_ONCE) {
      const filmOf = new Map<string, string>();
      for (const release of films.slice(first, first + FILMS_AT_ONCE)) {
        for (const video of await trailersOf(ask, release)) filmOf.set(video, release.filmId);
      }
      if (filmOf.size === 0) continue;
      const most = new Map<string, SignalReading>();
      for (const { id, views } of await viewsOf(ask, [...filmOf.keys()])) {
        const filmId = filmOf.get(id);
        if (filmId === undefined || views <= (most.get(filmId)?.value ?? -1)) continue;
        most.set(filmId, { filmId, signal: 'youtube', value: views, unit: 'views', of: id });
      }
      yield* most.values();
    }
  },
};

async function trailersOf(ask: Ask, release: Release): Promise<string[]> {
  const { title, releaseDate } = release;
  const query = new URLSearchParams({
    ...{ part: 'snippet', type: 'video', maxResults: String(MOST_FOUND), regionCode: 'FR' },
    ...{ relevanceLanguage: 'fr', q: `${title} bande annonce` },
    publishedAfter: `${addDays(releaseDate, -OLDEST_DAYS)}T00:00:00Z`,
  });
  const { items } = parseJson(PAGE, await ask(`${API}search?${query.toString()}`), foundAnswer);
  return items.filter(({ snippet }) => isTrailerOf(release, snippet.title)).map(({ id }) => id.videoId);
}

/**
 * The video's title begins with the film's, and says that it is a trailer, with nothing between but a year, who made the film, and
 * what kind of trailer it is.
 */
function isTrailerOf({ title, directors }: Release, video: string): boolean {
  // The API writes `'` and `&` as HTML does.
  const words = wordsOf(video.replace(/&#?\w+;/gu, ' '));
  const own = wordsOf(title);
  const rest = words.slice(own.length);
  const told = rest.findIndex(
    (word, i) =>
      word === 'trailer' || word === 'bandeannonce' || (word === 'bande' && rest[i + 1] === 'annonce'),
  );
  const named = new Set(directors.flatMap(wordsOf));
  const between = rest.slice(0, Math.max(told, 0));
  return (
    told >= 0 &&
    own.every((word, i) => words[i] === word) &&
    between.every((word) => BETWEEN.has(word) || named.has(word) || /^(19|20)\d\d$/u.test(word))
  );
}

async function viewsOf(ask: Ask, ids: readonly string[]): Promise<{ id: string; views: number }[]> {
  const query = new URLSearchParams({ part: 'statistics', id: ids.join(',') });
  const { items } = parseJson(PAGE, await ask(`${API}videos?${query.toString()}`), figuresAnswer);
  return items.flatMap(({ id, statistics: { viewCount } }) =>
    viewCount === undefined ? [] : [{ id, views: Number(viewCount) }],
  );
}
