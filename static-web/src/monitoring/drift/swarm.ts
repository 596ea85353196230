/** Dots of a distribution so placed that they can be told apart. Pure; lengths in the units of the drawing. */

/**
 * How far each dot goes above (below: negative) its line, so that no two lie on each other: the nearest free place. Where that is
 * not within reach all dots move closer together, so that the longest pile is as long as there is room.
 *
 * @param xs places along the line, in any order.
 * @param most furthest that a dot's middle may go, above 0.
 */
export function swarm(xs: readonly number[], radius: number, most: number): number[] {
  for (let away = 2 * radius; ;) {
    const offsets = swarmApart(xs, away);
    const furthest = Math.max(0, ...offsets.map(Math.abs));
    if (furthest <= most) return offsets;
    // The longest pile is in proportion, or shorter.
    away *= Math.min(MOST_CLOSER, most / furthest);
  }
}

/** A pile that hardly fits is not tried in vain. */
const MOST_CLOSER = 0.98;

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

/** The place nearest to the line that no neighbour takes: each takes a stretch, and those that touch are one. */
function freePlace(x: number, near: readonly Dot[], away: number): number {
  const taken = near
    .map((other) => {
      const reach = Math.sqrt(Math.max(0, away ** 2 - (x - other.x) ** 2));
      return { from: other.y - reach, to: other.y + reach };
    })
    .sort((a, b) => a.from - b.from);
  let from = -Infinity;
  let to = -Infinity;
  for (const stretch of taken) {
    if (stretch.from < to - 1e-9) to = Math.max(to, stretch.to);
    else if (to > 0) break;
    else ({ from, to } = stretch);
  }
  const isFree = to <= 1e-9 || from >= -1e-9;
  return isFree ? 0 : to <= -from ? to : from;
}
