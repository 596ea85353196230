import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { featureKeys } from './films/feature-keys.ts';
import { ContentScores } from './scoring/content-scores.ts';
import { ratedScores, ratedShares } from './scoring/rated-scores.ts';
import { shippedCatalogue, shippedModel } from './testing-recommending.ts';

const likes = z.array(z.int());
/** What ml/reco/served.py scores with the model of the package; likes and films by MovieLens' ids. */
const served = z
  .object({
    version: z.string(),
    rated: z.array(z.object({ likes, scores: z.array(z.tuple([z.int(), z.number()])) })),
    content: z.array(z.object({ likes, scores: z.array(z.number()) })),
    films: z.array(z.object({ id: z.string(), features: z.array(z.string()) })),
  })
  .parse(JSON.parse(readFileSync(new URL('served-scores.json', import.meta.url), 'utf8')));

const model = shippedModel();
const places = new Map(Array.from(model.movieLensIds, (id, place) => [id, place]));
const placeOf = (id: number): number => places.get(id) ?? -1;

it('is the model that Python scored with', () => {
  expect(model.version).toBe(served.version);
});

it.each(served.rated)(
  'scores of films with ratings are those of Python: likes $likes',
  ({ likes, scores }) => {
    const liked = likes.map(placeOf);
    const all = ratedScores(model, liked);
    for (const [id, score] of scores) expect(all[placeOf(id)]).toBeCloseTo(score, 5);
    // A score is the prior and what each like adds.
    for (const [id, score] of scores) {
      const shares = ratedShares(model, liked, placeOf(id));
      expect(shares.reduce((sum, share) => sum + share, model.prior[placeOf(id)] ?? 0)).toBeCloseTo(score, 5);
    }
  },
);

it('features of films are those of Python', () => {
  const catalogue = shippedCatalogue(true);
  for (const { id, features } of served.films) {
    const film = catalogue.film(id);
    const known = film === null ? [] : featureKeys(film).filter((key) => model.features.has(key));
    expect(known.toSorted()).toEqual(features);
  }
});

it.each(served.content)(
  'scores of films without ratings are those of Python: likes $likes',
  ({ likes, scores }) => {
    const told = new ContentScores(
      model,
      likes.map((id) => ({ place: placeOf(id), features: [] })),
    );
    const features = served.films.map((film) => film.features.map((key) => model.features.get(key) ?? -1));
    expect(features.map((own) => Number(told.score(own).toFixed(4)))).toEqual(
      scores.map((score) => Number(score.toFixed(4))),
    );
  },
);

it('a like that the model does not have speaks by its features', () => {
  const own = ['director:nm0001104', 'genre:Drama'].map((key) => model.features.get(key) ?? -1);
  const weights = own.map((x) => model.featureWeight[x] ?? 0);
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const { tasteFactor, tastePenalty } = model.parameters;
  const [share] = new ContentScores(model, [{ place: null, features: own }]).shares(own);
  expect(share).toBeCloseTo((tasteFactor * squares) / (tastePenalty + squares), 9);
});
