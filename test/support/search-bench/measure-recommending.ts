import { performance } from 'node:perf_hooks';
import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import { readShippedModel } from '#shared/open-recommender.ts';
import { createRecommender, type Wanted } from '#shared/recommending/recommender.ts';
import { summaryOf } from '../load/latencies.ts';

/** Likes that visitors have; the last is as many as a call may name. */
const LIKES = [1, 3, 5, 50];
/** As many as a page shows. */
const FILMS = 12;
/** Different visitors for each number of likes, all asked once a round. */
const VISITORS = 100;
/** The first warms up; each visitor's median of the others is told. */
const ROUNDS = 6;

/** Times of one kind of call, in milliseconds. */
export interface RecommendedTimes {
  kind: string;
  times: readonly number[];
}

/** Recommends by the model of the package, to visitors who like some of the films that most people rated. */
export async function recommendAll(catalogue: Catalogue): Promise<RecommendedTimes[]> {
  const recommend = await createRecommender(catalogue, await readShippedModel());
  const known = catalogue.filmsOf({}, { after: null, limit: 100 }).items.map(({ id }) => id);
  const kinds: [string, Partial<Wanted>][] = [
    ['films with ratings', {}],
    ['films without', { among: 'unrated' }],
  ];
  return kinds.map(([kind, filters]) => {
    const visitors = LIKES.flatMap((likes) =>
      Array.from({ length: VISITORS }, (_, visitor) =>
        // 7 and 100 have no divisor in common: no film twice.
        Array.from({ length: likes }, (_, i) => known[(visitor + 7 * i) % known.length] ?? ''),
      ),
    );
    const rounds = Array.from({ length: ROUNDS }, () =>
      visitors.map((likes) => {
        const begun = performance.now();
        recommend({ ...filters, likes, limit: FILMS });
        return performance.now() - begun;
      }),
    );
    const warm = rounds.slice(1);
    return { kind, times: visitors.map((_, i) => summaryOf(warm.map((round) => round[i] ?? 0)).median) };
  });
}
