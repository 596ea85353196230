/** Numbers of films that windows of the reference are made for. */
const SIZES = [1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 80, 100, 120, 140, 160, 200, 250, 300, 400];

/** The next number of films below, whose windows spread wider; undefined for none. */
export function sizeBelow(films: number): number | undefined {
  return SIZES.findLast((size) => size <= films);
}
