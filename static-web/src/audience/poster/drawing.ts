/** Posters of our own for films without a picture: the same film always has the same. Pure. */

export interface Colours {
  ground: string;
  /** The large shape, and the small one. */
  shapes: readonly [string, string];
  ink: string;
}

/** Every ink has at least 7:1 on its ground. */
const PALETTES: readonly Colours[] = [
  { ground: '#5c1321', shapes: ['#8e1b2f', '#e4899a'], ink: '#fff6ea' },
  { ground: '#1d2452', shapes: ['#3b4ba3', '#f0b44c'], ink: '#f2f3ff' },
  { ground: '#16322d', shapes: ['#2d6a5b', '#e9c46a'], ink: '#f1f7ee' },
  { ground: '#2b1d16', shapes: ['#7a4a24', '#e8a04a'], ink: '#fbf0e1' },
  { ground: '#331a40', shapes: ['#6d3b86', '#f28f79'], ink: '#faf0fb' },
  { ground: '#10202e', shapes: ['#2b5876', '#f2ede1'], ink: '#eff6fb' },
  { ground: '#efe3c8', shapes: ['#d09b52', '#8e1b2f'], ink: '#2a1c12' },
  { ground: '#e3e7dc', shapes: ['#9db08f', '#2d4a3e'], ink: '#17251d' },
];

export const MOTIFS = ['moon', 'doorway', 'hills', 'duet', 'rays', 'city', 'waves', 'rings'] as const;
export type Motif = (typeof MOTIFS)[number];

/** @param id of the film. */
export function drawingOf(id: string): { colours: Colours; motif: Motif } {
  const seed = hashOf(id);
  return {
    colours: pick(PALETTES, seed),
    motif: pick(MOTIFS, Math.floor(seed / PALETTES.length)),
  };
}

function pick<T>(choices: readonly T[], seed: number): T {
  const choice = choices[seed % choices.length];
  if (choice === undefined) throw new RangeError('There is nothing to choose from');
  return choice;
}

/** FNV-1a, spread once more: ids differ in their last digits only. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
