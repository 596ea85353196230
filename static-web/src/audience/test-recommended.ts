/** Recommendations, for tests. */
import type { ToldRecommendations } from '#shared/v1/contract/catalogue/recommendations.ts';
import { testListed } from './test-audience.ts';

type Recommended = ToldRecommendations['films'][number];
type Shared = Recommended['because'][number]['shared'];

const nothing: Shared = { genres: [], people: [], countries: [], decade: null };

/** A film that is recommended for others, of which the first shares something with it. */
export function testRecommended(
  id: string,
  score: number,
  because: readonly string[] = [],
  shared: Partial<Shared> = {},
): Recommended {
  return {
    ...{ film: testListed(id, `Film ${id}`), score },
    because: because.map((title, place) => ({
      film: { id: title, title, year: 2000 },
      shared: place === 0 ? { ...nothing, ...shared } : nothing,
    })),
  };
}

export function testAnswer(films: readonly Recommended[]): ToldRecommendations {
  return { version: 'v', by: 'ratings', model: 'm', likes: [], films: [...films], attribution: [] };
}
