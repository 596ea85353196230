import type { Model } from '../model/read-model.ts';

/**
 * The score of every film of the model for whom likes some of them: ln of likes, so 1 more is e times as likely.
 * @param liked places of films, each once.
 */
export function ratedScores(model: Model, liked: readonly number[]): Float64Array {
  const { neighbourStarts: starts, neighbours, few, many } = model;
  const scores = Float64Array.from(model.prior);
  const { ofFew, ofMany } = factors(model, liked.length);
  for (const film of liked) {
    for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at += 1) {
      const place = neighbours[at] ?? 0;
      scores[place] = (scores[place] ?? 0) + ofFew * (few[at] ?? 0) + ofMany * (many[at] ?? 0);
    }
  }
  return scores;
}

/** What each like adds to a film's score, in the order of the likes. */
export function ratedShares(model: Model, liked: readonly number[], film: number): number[] {
  const { ofFew, ofMany } = factors(model, liked.length);
  return liked.map((like) => {
    const at = placeIn(model, like, film);
    return at === null ? 0 : ofFew * (model.few[at] ?? 0) + ofMany * (model.many[at] ?? 0);
  });
}

function factors({ parameters }: Model, likes: number): { ofFew: number; ofMany: number } {
  const { fewScale, fewFactor, fewPower, manyScale, manyFactor } = parameters;
  return { ofFew: fewFactor * Math.max(1, likes) ** -fewPower * fewScale, ofMany: manyFactor * manyScale };
}

/** Neighbours ascend within a list. */
function placeIn({ neighbourStarts, neighbours }: Model, like: number, film: number): number | null {
  let [low, high] = [neighbourStarts[like] ?? 0, neighbourStarts[like + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((neighbours[middle] ?? 0) < film) low = middle + 1;
    else high = middle;
  }
  return low < (neighbourStarts[like + 1] ?? 0) && neighbours[low] === film ? low : null;
}
