/** How far down each entry of the history was, by its place, in pixels; kept for the tab, for a page that is loaded anew. */
export type Positions = Map<number, number>;

const NAME = 'niab-positions';

export function readPositions(): Positions {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return new Map(Array.isArray(kept) ? kept.filter(isPosition) : []);
  } catch {
    // A browser that keeps nothing begins every page at its top.
    return new Map();
  }
}

export function writePositions(positions: Positions): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify([...positions]));
  } catch {
    // The next page begins at its top.
  }
}

function isPosition(value: unknown): value is [number, number] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number' && each >= 0)
  );
}
