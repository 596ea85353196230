import type { Model } from '../model/read-model.ts';

/** A liked film: its place in the model, where it has one, and its features by their places there. */
export interface LikedContent {
  place: number | null;
  features: readonly number[];
}

/** What likes say of features; a film is scored by the sum over those that it has. */
export class ContentScores {
  readonly #model: Model;
  readonly #likes: readonly LikedContent[];
  readonly #tastes: Float64Array;
  readonly #factor: number;

  constructor(model: Model, likes: readonly LikedContent[]) {
    this.#model = model;
    this.#likes = likes;
    this.#tastes = new Float64Array(model.featureWeight.length);
    const { tasteFactor, tastePower } = model.parameters;
    this.#factor = tasteFactor * Math.max(1, likes.length) ** -tastePower;
    for (const like of likes) {
      eachTaste(model, like, (x, taste) => (this.#tastes[x] = (this.#tastes[x] ?? 0) + taste));
    }
  }

  /** In the unit of the films with ratings, and not to be compared with theirs. @param features each once. */
  score(features: readonly number[]): number {
    const { featurePrior, featureWeight, parameters } = this.#model;
    let [score, taste] = [parameters.contentIntercept, 0];
    for (const x of features) {
      score += featurePrior[x] ?? 0;
      taste += (this.#tastes[x] ?? 0) * (featureWeight[x] ?? 0);
    }
    return score + this.#factor * taste;
  }

  /** What each like adds to a film's score, in the order of the likes. */
  shares(features: readonly number[]): number[] {
    const { weights } = contentWeights(this.#model, features, this.#likes);
    return Array.from(weights, (weight) => this.#factor * weight);
  }
}

/** What the score of one film is made of. */
export interface ContentWeights {
  /** Its score without a like. */
  prior: number;
  /** What each like adds, before the factor that all likes share; in the order of the likes. */
  weights: Float64Array;
}

/** @param features of the film, each once. @param likes all those that are of interest. */
export function contentWeights(
  model: Model,
  features: readonly number[],
  likes: readonly LikedContent[],
): ContentWeights {
  const { featurePrior, featureWeight, parameters } = model;
  const own = new Float64Array(featureWeight.length);
  let prior = parameters.contentIntercept;
  for (const x of features) {
    own[x] = featureWeight[x] ?? 0;
    prior += featurePrior[x] ?? 0;
  }
  const weights = Float64Array.from(likes, (like) => {
    let sum = 0;
    eachTaste(model, like, (x, taste) => (sum += taste * (own[x] ?? 0)));
    return sum;
  });
  return { prior, weights };
}

/** Of a film that the model has no tastes for they are made of its own features. */
function eachTaste(
  { tasteStarts, tasteFeatures, tastes, tasteScales, featureWeight, parameters }: Model,
  { place, features }: LikedContent,
  tell: (feature: number, taste: number) => void,
): void {
  const [begin, end] = place === null ? [0, 0] : [tasteStarts[place] ?? 0, tasteStarts[place + 1] ?? 0];
  const scale = place === null ? 0 : (tasteScales[place] ?? 0);
  for (let at = begin; at < end; at += 1) tell(tasteFeatures[at] ?? 0, (tastes[at] ?? 0) * scale);
  if (end > begin) return;
  const squares = features.reduce((sum, x) => sum + (featureWeight[x] ?? 0) ** 2, 0);
  for (const x of features) tell(x, (featureWeight[x] ?? 0) / (parameters.tastePenalty + squares));
}
