import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ToldRecommendations } from '#shared/v1/contract/catalogue/recommendations.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import type { ProgrammeWeek } from '#shared/api/contract/public-programme.ts';
import { ApiError } from '../../api/api-error.ts';
import { getJson } from '../../api/client.ts';
import { catalogueIds } from './catalogue-ids.ts';

/** What is shown of an answer. */
export type Recommendations = Pick<ToldRecommendations, 'films'>;
export type RecommendedFilm = Recommendations['films'][number];

/** The latest likes that are asked with: as many as the API takes. */
export const MOST_LIKES = 50;
/** The catalogue changes at most once a day. */
const STALE = 3_600_000;
/** More than open in a week. */
const ALL_OF_A_WEEK = 50;
const PROPOSED = 12;
/** Likes that the catalogue does not have, as long as the page stands: each is refused once. */
const refused = new Set<string>();

interface Wish {
  /** Ids of the catalogue, the latest first. */
  likes: readonly string[];
  /** Empty for all, as in the address of the search. */
  genre?: string;
  decade?: string;
  /** Only films that opened in French cinemas in this week. */
  openedFrom?: string;
  limit: number;
}

/** Films for likes, of a genre and a decade where these are given. Nothing is asked without a like. */
export const forYouQuery = (likes: readonly string[], { genre, decade }: { genre: string; decade: string }) =>
  recommendedQuery({ likes, genre, decade, limit: PROPOSED });

/**
 * All films that open in a week, and those that are shown here in their second one, the one that suits best first, also where it is
 * like the one before.
 */
export const openedQuery = (likes: readonly string[], week: ProgrammeWeek) =>
  queryOptions({
    ...recommendedQuery({ likes, openedFrom: week.week, limit: ALL_OF_A_WEEK }, catalogueIds(week)),
    select: bestFirst,
  });

function bestFirst({ films }: Recommendations): Recommendations {
  return { films: films.toSorted((a, b) => b.score - a.score) };
}

/** @param shown ids of films that are shown here: where some did not open in the week that is asked for, they did in the one before. */
function recommendedQuery({ likes, ...rest }: Wish, shown: ReadonlySet<string> = new Set()) {
  const asked = likes.slice(0, MOST_LIKES);
  return queryOptions({
    queryKey: ['recommended', rest, asked, [...shown]],
    queryFn: async ({ signal }) => {
      const wish = { likes: asked, ...rest };
      const answer = await askFor(wish, signal);
      return withSecondWeeks(answer, shown, wish, signal);
    },
    enabled: asked.length > 0,
    staleTime: STALE,
    // A list stays until the next one is there.
    placeholderData: keepPreviousData,
  });
}

/** Of the same likes, films are scored alike in both answers. */
async function withSecondWeeks(
  opened: Recommendations,
  shown: ReadonlySet<string>,
  wish: Wish,
  signal: AbortSignal,
): Promise<Recommendations> {
  const found = new Set([...wish.likes, ...opened.films.map(({ film }) => film.id)]);
  const missing = new Set([...shown].filter((id) => !found.has(id)));
  if (wish.openedFrom === undefined || missing.size === 0) return opened;
  const before = await askFor({ ...wish, openedFrom: addDays(wish.openedFrom, -7) }, signal);
  return { films: [...opened.films, ...before.films.filter(({ film }) => missing.has(film.id))] };
}

/**
 * The API refuses a like that its catalogue does not have, which may have been another edition when it was liked (a release gets
 * another id once IMDb has it): the others are asked with then. Where it has none of them nothing is proposed.
 */
async function askFor(wish: Wish, signal: AbortSignal): Promise<Recommendations> {
  for (;;) {
    const likes = wish.likes.filter((like) => !refused.has(like));
    if (likes.length === 0) return { films: [] };
    try {
      return await getJson<ToldRecommendations>(pathOf({ ...wish, likes }), signal);
    } catch (error) {
      const unknown = likes[unknownLike(error) ?? likes.length];
      if (unknown === undefined) throw error;
      refused.add(unknown);
    }
  }
}

/** The place of the like that is refused; null for another error. */
function unknownLike(error: unknown): number | null {
  if (!(error instanceof ApiError) || error.status !== 404) return null;
  const place = /^like\.(\d+)$/u.exec(error.problem?.errors?.[0]?.field ?? '')?.[1];
  return place === undefined ? null : Number(place);
}

function pathOf({ likes, genre = '', decade = '', openedFrom = '', limit }: Wish): string {
  const filters = Object.entries({ genre, decade, openedFrom }).filter(([, value]) => value !== '');
  const fields = [...likes.map((like) => ['like', like]), ...filters, ['limit', String(limit)]];
  return `/api/v1/recommendations?${new URLSearchParams(fields)}`;
}
