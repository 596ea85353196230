/** Dots of a distribution so placed that they can be told apart. Pure; lengths in the units of the drawing. */

/** By how much dots move together where there is no room for them. */
const CLOSER = 0.85;

/**
 * How far each dot goes above (below: negative) its line, so that no two lie on each other: the nearest free place. Where that is
 * not within reach all dots move closer together, so that the longest pile is as long as there is room.
 *
 * @param xs places along the line, in any order.
 * @param most furthest that a dot's middle may go, above 0.
 */
export function swarm(xs: readonly number[], radius: number, most: number): number[] {
  for (let away = 2 * radius; ; away *= CLOSER) {
    const offsets = swarmApart(xs, away);
    if (offsets.every((y) => Math.abs(y) <= most)) return offsets;
  }
}

interface Dot {
  x: number;
  y: number;
}

function swarmApart(xs: readonly number[], away: number): number[] {
  const placed: Dot[] = [];
  const offsets = new Array<number>(xs.length).fill(0);
  const inOrder = xs.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x);
  for (const { x, index } of inOrder) {
    const near = placed.filter((other) => x - other.x < away);
    const y = freePlace(x, near, away);
    placed.push({ x, y });
    offsets[index] = y;
  }
  return offsets;
}

/** A dot lies on the line or touches one of its neighbours: the furthest of them has a free side. */
function freePlace(x: number, near: readonly Dot[], away: number): number {
  const touching = near.flatMap((other) => {
    const up = Math.sqrt(Math.max(0, away ** 2 - (x - other.x) ** 2));
    return [other.y + up, other.y - up];
  });
  const free = [0, ...touching]
    .filter((y) => near.every((other) => Math.hypot(x - other.x, y - other.y) >= away - 1e-6))
    .sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
  return free[0] ?? 0;
}
