/** The place of a text among sorted ones, by code units; null if it is not there. */
export function placeOf(wanted: string, size: number, textAt: (place: number) => string): number | null {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const text = textAt(middle);
    if (text === wanted) return middle;
    if (text < wanted) low = middle + 1;
    else high = middle;
  }
  return null;
}
