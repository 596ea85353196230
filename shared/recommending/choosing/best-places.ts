/** The places with the highest scores among those that pass, the best first; of equal ones the earlier. */
export function bestPlaces(
  scores: Float64Array,
  limit: number,
  passes: (place: number) => boolean,
): { place: number; score: number }[] {
  const best: { place: number; score: number }[] = [];
  let least = -Infinity;
  // By index: an iterator makes an object for each of the many films.
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? -Infinity;
    if (score <= least || !passes(place)) continue;
    if (best.length === limit) best.pop();
    const before = best.findLastIndex((other) => other.score >= score) + 1;
    best.splice(before, 0, { place, score });
    if (best.length === limit) least = best.at(-1)?.score ?? -Infinity;
  }
  return best;
}
