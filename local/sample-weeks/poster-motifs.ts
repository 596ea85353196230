/** Drawings behind a poster's title. Each fills the sheet of 310 by 420 with few shapes in the palette's colours. */
import type { Random } from '#shared/seeded-random.ts';

export const WIDTH = 310;
export const HEIGHT = 420;

export interface Palette {
  /** From top to bottom. */
  sky: readonly [string, string];
  /** Shapes, strongest first. */
  shapes: readonly [string, string, string];
  ink: string;
}

export type Motif = (palette: Palette, random: Random) => string;

function shape(palette: Palette, index: number): string {
  return palette.shapes[index % palette.shapes.length] ?? palette.ink;
}

/** A disc above a calm horizon. */
export const horizon: Motif = (palette, random) => {
  const radius = 46 + random() * 44;
  const x = 70 + random() * 170;
  const y = 96 + random() * 70;
  const lines = Array.from({ length: 7 }, (_, index) => {
    const top = 216 + index * (9 + index * 2.2);
    return `<rect x="0" y="${top.toFixed(1)}" width="310" height="${(2 + index * 1.6).toFixed(1)}" fill="${shape(palette, 1)}" opacity="${(0.25 + index * 0.08).toFixed(2)}"/>`;
  });
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${shape(palette, 0)}"/>${lines.join('')}`;
};

/** Broad stripes across the sheet. */
export const stripes: Motif = (palette, random) => {
  const angle = -38 + random() * 22;
  let x = -60;
  const bars: string[] = [];
  for (let index = 0; x < 420; index += 1) {
    const width = 8 + random() * 46;
    bars.push(
      `<rect x="${x.toFixed(1)}" y="-160" width="${width.toFixed(1)}" height="760" fill="${shape(palette, index)}" opacity="${(0.35 + random() * 0.6).toFixed(2)}"/>`,
    );
    x += width + 14 + random() * 26;
  }
  return `<g transform="rotate(${angle.toFixed(1)} 155 210)">${bars.join('')}</g>`;
};

/** Rings that start from a corner. */
export const rings: Motif = (palette, random) => {
  const x = random() < 0.5 ? 20 + random() * 60 : 230 + random() * 60;
  const y = 60 + random() * 110;
  const circles = Array.from({ length: 6 }, (_, index) => {
    const radius = 220 - index * 36;
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" fill="${index % 2 === 0 ? shape(palette, index / 2) : palette.sky[0]}" opacity="${index % 2 === 0 ? 0.9 : 0.8}"/>`;
  });
  return circles.join('');
};

/** Mountains, one range before the other. */
export const ranges: Motif = (palette, random) => {
  const layers = [0, 1, 2].map((layer) => {
    const base = 170 + layer * 52;
    const points = Array.from({ length: 7 }, (_, index) => {
      const y = base + (index % 2 === 0 ? 1 : -1) * (16 + random() * (58 - layer * 14));
      return `${(index * 310) / 6},${y.toFixed(1)}`;
    });
    return `<polygon points="0,420 ${points.join(' ')} 310,420" fill="${shape(palette, 2 - layer)}" opacity="${0.55 + layer * 0.2}"/>`;
  });
  return `<circle cx="${(60 + random() * 190).toFixed(1)}" cy="${(66 + random() * 30).toFixed(1)}" r="${(20 + random() * 18).toFixed(1)}" fill="${palette.ink}" opacity="0.85"/>${layers.join('')}`;
};

/** A town at night: blocks with a few windows lit. */
export const skyline: Motif = (palette, random) => {
  const blocks: string[] = [];
  for (let x = 0; x < 310;) {
    const width = 24 + random() * 34;
    const top = 92 + random() * 130;
    blocks.push(
      `<rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${width.toFixed(1)}" height="${(420 - top).toFixed(1)}" fill="${shape(palette, 1 + Math.round(random()))}"/>`,
    );
    for (let lit = 0; lit < 4; lit += 1) {
      blocks.push(
        `<rect x="${(x + 4 + random() * (width - 12)).toFixed(1)}" y="${(top + 10 + random() * 120).toFixed(1)}" width="5" height="8" fill="${shape(palette, 0)}"/>`,
      );
    }
    x += width;
  }
  return blocks.join('');
};

/** Discs of all sizes, as thrown. */
export const confetti: Motif = (palette, random) =>
  Array.from({ length: 22 }, (_, index) => {
    const radius = 6 + random() * random() * 58;
    return `<circle cx="${(random() * 310).toFixed(1)}" cy="${(random() * 290).toFixed(1)}" r="${radius.toFixed(1)}" fill="${shape(palette, index)}" opacity="${(0.65 + random() * 0.35).toFixed(2)}"/>`;
  }).join('');

/** Two overlapping leaves of light. */
export const duet: Motif = (palette, random) => {
  const turn = -30 + random() * 60;
  const leaf = (x: number, fill: string): string =>
    `<ellipse cx="${x}" cy="150" rx="${(58 + random() * 22).toFixed(1)}" ry="${(108 + random() * 26).toFixed(1)}" fill="${fill}" opacity="0.82"/>`;
  return `<g transform="rotate(${turn.toFixed(1)} 155 150)">${leaf(118, shape(palette, 0))}${leaf(192, shape(palette, 1))}</g>`;
};

/** A doorway of light in the dark. */
export const doorway: Motif = (palette, random) => {
  const x = 90 + random() * 80;
  const width = 34 + random() * 46;
  const spread = 40 + random() * 70;
  return `<polygon points="${x.toFixed(1)},250 ${(x + width).toFixed(1)},250 ${(x + width + spread).toFixed(1)},420 ${(x - spread).toFixed(1)},420" fill="${shape(palette, 0)}" opacity="0.4"/><rect x="${x.toFixed(1)}" y="74" width="${width.toFixed(1)}" height="178" fill="${shape(palette, 0)}"/><rect x="${(x + width * 0.34).toFixed(1)}" y="150" width="${(width * 0.3).toFixed(1)}" height="102" fill="${shape(palette, 2)}"/>`;
};
