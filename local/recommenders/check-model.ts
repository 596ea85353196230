import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import { NiabError } from '#shared/errors.ts';
import { readModel, type Model } from '#shared/recommending/model/read-model.ts';
import { createRecommender, type Recommendations } from '#shared/recommending/recommender.ts';
import type { RecommenderFile } from '#shared/storage/recommenders/recommender-files.ts';

/** Places in the order of likes of the films that sample visitors like: the best known, and less known ones. */
const LIKED = [0, 3, 10, 40, 150, 600];
/** How many of them each sample visitor likes. */
const VISITORS = [1, 3, 5];
const LIMIT = 10;
/** Of its films, what the catalogue must have: less, and it is the model of another catalogue. */
const LEAST_SHARE = 0.5;

/**
 * Reads a model as the service does and recommends by it to a few sample visitors.
 * @param catalogue with the demonstration.
 * @throws {NiabError} `bad-model` where it is broken, or recommends nothing, or without a reason.
 */
export async function checkModel({ manifest, file }: RecommenderFile, catalogue: Catalogue): Promise<Model> {
  const model = readModel(manifest, file);
  const known = knownFilms(model, catalogue);
  if (known.length < LEAST_SHARE * model.movieLensIds.length) {
    throw bad(
      model,
      `has ${model.movieLensIds.length} films, of which the catalogue ${catalogue.version} has ${known.length}`,
    );
  }
  const recommend = await createRecommender(catalogue, model);
  const liked = LIKED.flatMap((place) => known[place] ?? []);
  for (const [turn, first] of liked.entries()) {
    for (const count of VISITORS) {
      const likes = [first, ...liked.toSpliced(turn, 1)].slice(0, count);
      checkAnswer(model, recommend({ likes, limit: LIMIT }), likes);
      // The catalogue may have no film without ratings.
      checkScores(model, recommend({ likes, limit: LIMIT, among: 'unrated' }), likes);
    }
  }
  return model;
}

/** Ids of the films that both have, the most liked first. */
function knownFilms(model: Model, catalogue: Catalogue): string[] {
  const places = Array.from(model.movieLensIds.keys());
  const byLikes = places.toSorted((a, b) => (model.prior[b] ?? 0) - (model.prior[a] ?? 0));
  return byLikes.flatMap((place) => catalogue.filmOfMovieLens(model.movieLensIds[place] ?? 0)?.id ?? []);
}

function checkAnswer(model: Model, answer: Recommendations, likes: readonly string[]): void {
  checkScores(model, answer, likes);
  const { by, films } = answer;
  if (by !== 'ratings' || films.length === 0) throw bad(model, `recommends nothing for ${likes.join(', ')}`);
  if (films.every(({ because }) => because.length === 0)) {
    throw bad(model, `recommends for ${likes.join(', ')} without a reason`);
  }
}

function checkScores(model: Model, { films }: Recommendations, likes: readonly string[]): void {
  if (films.some(({ score }) => !Number.isFinite(score))) {
    throw bad(model, `has no score for what it recommends for ${likes.join(', ')}`);
  }
}

function bad({ version }: Model, what: string): NiabError {
  return new NiabError('bad-model', `The model ${version} ${what}`);
}
