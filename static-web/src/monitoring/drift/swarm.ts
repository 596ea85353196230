/** Dots of a distribution so placed that they can be told apart. Pure; lengths in the units of the drawing. */

/**
 * How far each dot goes above (below: negative) its line, so that no two lie on each other: the nearest free place, as long as it
 * is within reach; beyond that dots lie on each other at the edge.
 *
 * @param xs places along the line, in any order.
 * @param most furthest that a dot's middle may go.
 */
export function swarm(xs: readonly number[], radius: number, most: number): number[] {
  const placed: { x: number; y: number }[] = [];
  const offsets = new Array<number>(xs.length).fill(0);
  const inOrder = xs.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x);
  for (const { x, index } of inOrder) {
    const near = placed.filter((other) => x - other.x < 2 * radius);
    const y = freePlace(x, near, radius, most);
    placed.push({ x, y });
    offsets[index] = y;
  }
  return offsets;
}

/** A dot touches the line or one of its neighbours. */
function freePlace(
  x: number,
  near: readonly { x: number; y: number }[],
  radius: number,
  most: number,
): number {
  const away = 2 * radius;
  const candidates = near.flatMap((other) => {
    const up = Math.sqrt(Math.max(0, away ** 2 - (x - other.x) ** 2));
    return [other.y + up, other.y - up];
  });
  const free = [0, ...candidates]
    .filter((y) => Math.abs(y) <= most && near.every((other) => isApart({ x, y }, other, away)))
    .sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
  // In turn above and below.
  return free[0] ?? (near.length % 2 === 0 ? most : -most);
}

function isApart(a: { x: number; y: number }, b: { x: number; y: number }, away: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) >= away - 1e-6;
}
