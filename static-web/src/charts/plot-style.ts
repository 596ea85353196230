/** What all plots share: the site's type and colours, hatching for forecasts, the weeks below an axis. */

export const SOLID = 'var(--ink)';
export const FORETOLD = 'var(--foretold)';
export const COSTS = 'var(--velvet)';

/** Inherited by the texts of a plot; Plot's own ground is left out. */
export const style = {
  background: 'none',
  color: 'var(--quiet)',
  fontFamily: 'inherit',
  fontSize: '12px',
  overflow: 'visible',
};

/** A word on a plot, readable on whatever lies below. */
export const word = { fill: SOLID, stroke: 'var(--sheet)', strokeWidth: 4, fontWeight: 600 };

const SVG = 'http://www.w3.org/2000/svg';

/** A mark that defines a hatching, to be used as the fill `url(#id)`: a forecast is hatched, a fact is solid. */
export function hatching(id: string): () => SVGElement {
  return () => {
    const defs = document.createElementNS(SVG, 'defs');
    const pattern = document.createElementNS(SVG, 'pattern');
    const attributes = {
      id,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    };
    for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, String(value));
    const line = document.createElementNS(SVG, 'rect');
    line.setAttribute('width', '2.5');
    line.setAttribute('height', '6');
    line.setAttribute('fill', 'var(--foretold-soft)');
    pattern.append(line);
    defs.append(pattern);
    return defs;
  };
}

/** Narrowest room for « 28 juin », in pixels. */
const TICK_ROOM = 58;

/** The weeks that are written below an axis: as many as fit, always the last. */
export function weekTicks(weeks: readonly string[], width: number): string[] {
  const step = Math.max(1, Math.ceil((weeks.length * TICK_ROOM) / width));
  return weeks.filter((_, index) => (weeks.length - 1 - index) % step === 0);
}
