/** Words on a chart, so placed that none lies on another. Pure; lengths in the units of the drawing. */

export interface Label {
  text: string;
  x: number;
  /** Its baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of the type's size: no line of letters and digits of the face in use is wider, bold ones neither. */
const LETTER = 0.6;
const ASCENT = 0.85;
const DESCENT = 0.25;

export function boxOf({ text, x, y, anchor, size }: Label): Box {
  const width = text.length * LETTER * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - ASCENT * size, bottom: y + DESCENT * size };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Keeps a label between two ends: it is moved sideways, and cut where it is longer than the room. */
export function within(label: Label, left: number, right: number): Label {
  const most = Math.max(1, Math.floor((right - left) / (LETTER * label.size)));
  const text = label.text.length > most ? `${label.text.slice(0, most - 1).trimEnd()}…` : label.text;
  const cut = { ...label, text };
  const box = boxOf(cut);
  return { ...cut, x: label.x + Math.max(0, left - box.left) - Math.max(0, box.right - right) };
}

/** The first labels stay where they are; those after them go up until they are free, and out when that is above `top`. */
export function apart<L extends Label>(labels: readonly L[], top: number): L[] {
  const placed: L[] = [];
  for (const label of labels) {
    const free = raised(label, placed.map(boxOf));
    if (boxOf(free).top >= top) placed.push(free);
  }
  return placed;
}

function raised<L extends Label>(label: L, taken: readonly Box[]): L {
  const under = taken.filter((box) => overlap(box, boxOf(label)));
  if (under.length === 0) return label;
  const highest = Math.min(...under.map((box) => box.top));
  return raised({ ...label, y: highest - DESCENT * label.size - 0.5 }, taken);
}
