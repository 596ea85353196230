import { bestPlaces } from './choosing/best-places.ts';
import type { Shelf } from './films/shelf.ts';
import type { Model } from './model/read-model.ts';
import { ContentScores, contentWeights } from './scoring/content-scores.ts';
import { FactScores } from './scoring/fact-scores.ts';
import { ratedScores, ratedShares } from './scoring/rated-scores.ts';

export type ScoredBy = 'ratings' | 'content' | 'facts';

/** What likes say of all films of a shelf. */
interface Scored {
  by: ScoredBy;
  /** By place on the shelf. */
  scores: Float64Array;
  /** What each like adds to the score of a film, in the order of the likes. */
  shares: (place: number) => number[];
  /** How much of the score is worth as much as films that are e times as likely to be liked. */
  unit: number;
}

/** A score by content or facts, taken apart: `prior + factor · max(1, n)^(−power) · Σ weights` of the n likes. */
interface Weighed {
  factor: number;
  power: number;
  /** @param film its place on the shelf. @returns `weights` by place on the shelf of what is liked. */
  of: (film: number) => { prior: number; weights: ArrayLike<number> };
}

export interface Scorers {
  hasModel: boolean;
  weighed: Weighed;
  /** Whether the model has the film. */
  isRated: (place: number) => boolean;
  /** @param liked places on the shelf. @param content by features, as films without ratings want it. */
  choose: (liked: readonly number[], content: boolean) => Scored;
}

/** A fact score has no unit of its own: a quarter of the best keeps a series from filling a list. */
const FACT_UNITS = 4;

/** @param model null: by facts alone. */
export function scorersOf(shelf: Shelf, model: Model | null): Scorers {
  return model === null ? byFacts(shelf) : byModel(shelf, model);
}

function byFacts(shelf: Shelf): Scorers {
  const facts = new FactScores(shelf);
  const all = shelf.films.map((_, place) => place);
  return {
    hasModel: false,
    weighed: { factor: 1, power: 0, of: (film) => ({ prior: 0, weights: facts.shares(all, film) }) },
    isRated: () => false,
    choose: (liked) => {
      const scores = facts.scores(liked);
      const own = new Set(liked);
      const best = bestPlaces(scores, 1, (place) => !own.has(place))[0]?.score ?? 0;
      return { by: 'facts', scores, shares: (place) => facts.shares(liked, place), unit: best / FACT_UNITS };
    },
  };
}

function byModel(shelf: Shelf, model: Model): Scorers {
  const places = new Map<number, number>(Array.from(model.movieLensIds, (id, place) => [id, place]));
  /** -1: the model does not have the film. */
  const ofModel = Int32Array.from(shelf.films, ({ movieLensId }) => places.get(movieLensId ?? -1) ?? -1);
  const keys = Int32Array.from(shelf.keys, (key) => model.features.get(key) ?? -1);
  const features = shelf.films.map((film) =>
    Array.from(film.features, (x) => keys[x] ?? -1).filter((x) => x >= 0),
  );
  const placeOf = (film: number): number | null => {
    const place = ofModel[film] ?? -1;
    return place < 0 ? null : place;
  };
  const contentOf = (film: number) => ({ place: placeOf(film), features: features[film] ?? [] });
  const { tasteFactor, tastePower } = model.parameters;
  return {
    hasModel: true,
    weighed: {
      ...{ factor: tasteFactor, power: tastePower },
      of: (film) =>
        contentWeights(
          model,
          features[film] ?? [],
          shelf.films.map((_, like) => contentOf(like)),
        ),
    },
    isRated: (film) => placeOf(film) !== null,
    choose: (liked, content) => {
      const known = liked.flatMap((film) => placeOf(film) ?? []);
      // Likes of which nobody's ratings tell are told by their facts.
      if (content || (known.length === 0 && liked.length > 0)) {
        const told = new ContentScores(model, liked.map(contentOf));
        const scores = filled(features.length, (film) => told.score(features[film] ?? []));
        return { by: 'content', scores, shares: (film) => told.shares(features[film] ?? []), unit: 1 };
      }
      const own = ratedScores(model, known);
      const scores = filled(ofModel.length, (film) => own[ofModel[film] ?? -1] ?? -Infinity);
      const shares = (film: number): number[] => {
        const told = ratedShares(model, known, placeOf(film) ?? 0);
        const byPlace = new Map(known.map((place, i) => [place, told[i] ?? 0]));
        return liked.map((like) => byPlace.get(placeOf(like) ?? -1) ?? 0);
      };
      return { by: 'ratings', scores, shares, unit: 1 };
    },
  };
}

/** By index: `Float64Array.from` takes several times as long, and there are many films. */
function filled(length: number, scoreOf: (film: number) => number): Float64Array {
  const scores = new Float64Array(length);
  for (let film = 0; film < length; film += 1) scores[film] = scoreOf(film);
  return scores;
}
