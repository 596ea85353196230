import { expect, it } from 'vitest';
import { createRecommender } from '#shared/recommending/recommender.ts';
import { shippedCatalogue } from '#shared/recommending/testing-recommending.ts';
import { toldFilm } from './told.ts';

it('a film is told with the likes that speak for it', async () => {
  const recommend = await createRecommender(shippedCatalogue(false), null);
  const { films } = recommend({ likes: ['tt0110413'], limit: 3 });
  const [first] = films;
  const lines = first === undefined ? [] : toldFilm(first, 1).split('\n');
  expect(lines).toEqual([
    ' 1 Nikita (1990)',
    expect.stringMatching(/^ {3}because of Léon \(1994\): .*Luc Besson/),
  ]);
});
