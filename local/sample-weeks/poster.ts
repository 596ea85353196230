import { seededRandom } from '#shared/seeded-random.ts';
import {
  confetti,
  doorway,
  duet,
  HEIGHT,
  horizon,
  ranges,
  rings,
  skyline,
  stripes,
  WIDTH,
  type Motif,
  type Palette,
} from './poster-motifs.ts';
import { escapeHtml, hashOf } from './site/html.ts';

interface Look {
  palettes: readonly Palette[];
  motifs: readonly Motif[];
  type: 'serif' | 'sans' | 'caps';
}

function palette(top: string, bottom: string, shapes: [string, string, string], ink: string): Palette {
  return { sky: [top, bottom], shapes, ink };
}

const NIGHT = palette('#10141f', '#05070c', ['#e4572e', '#29335c', '#3e4c7c'], '#f4f1ea');
const BLOOD = palette('#1a0608', '#070203', ['#b3001b', '#4a0d14', '#2a0a0d'], '#f2e9e4');
const STEEL = palette('#22303c', '#0b1117', ['#f2a541', '#47637a', '#2f4557'], '#ffffff');
const DUSK = palette('#3d2b56', '#150f24', ['#f28f79', '#7d5ba6', '#54407a'], '#fbeee6');
const SEA = palette('#dfe8e6', '#8fb3b5', ['#e07a5f', '#3d6b78', '#5d8f97'], '#12313a');
const SAND = palette('#f1e3cb', '#d9b98c', ['#a4452c', '#6b4a34', '#c98b5a'], '#33211a');
const FOREST = palette('#e7ead8', '#a9b88a', ['#d98e04', '#40594a', '#6f8f6a'], '#1f2d24');
const PARTY = palette('#fff1c9', '#ffc857', ['#e9425b', '#177e89', '#f08a4b'], '#2b2140');
const CANDY = palette('#cfeef5', '#74c2d6', ['#ff6b6b', '#ffd166', '#3a7ca5'], '#16324a');
const MEADOW = palette('#fdf3d8', '#b6d884', ['#ef8354', '#3c896d', '#5aa9c9'], '#23402f');
const ROSE = palette('#f7dcd7', '#dc9a94', ['#8c2f39', '#b8566b', '#f1c0b0'], '#3b1218');
const PAPER = palette('#f5f1e8', '#dcd3c0', ['#1d3557', '#b08968', '#8a9a8b'], '#1b1b1b');
const SPACE = palette('#0d1b4c', '#04081c', ['#4ecdc4', '#5b5fc7', '#f7b538'], '#eef4ff');
const SEPIA = palette('#3b2a1a', '#15100a', ['#d4a24e', '#7a5632', '#5a4026'], '#f6ead2');

const DRAMA: Look = {
  palettes: [SEA, SAND, DUSK, PAPER, NIGHT, FOREST],
  motifs: [horizon, doorway, ranges, duet, rings],
  type: 'serif',
};

const LOOKS: Record<string, Look> = {
  Action: { palettes: [STEEL, NIGHT], motifs: [stripes, skyline, rings], type: 'caps' },
  'Arts Martiaux': { palettes: [BLOOD, SEPIA], motifs: [ranges, rings], type: 'caps' },
  Animation: { palettes: [CANDY, MEADOW, PARTY, SPACE], motifs: [confetti, ranges, rings], type: 'sans' },
  Aventure: { palettes: [SPACE, SEPIA, FOREST], motifs: [ranges, horizon, rings], type: 'caps' },
  Biopic: { palettes: [PAPER, SEPIA], motifs: [duet, rings, stripes], type: 'serif' },
  Comédie: { palettes: [PARTY, CANDY, ROSE, MEADOW], motifs: [confetti, stripes, rings, duet], type: 'sans' },
  'Comédie dramatique': { palettes: [MEADOW, ROSE, SEA], motifs: [duet, horizon, confetti], type: 'sans' },
  Documentaire: { palettes: [PAPER, FOREST], motifs: [horizon, stripes], type: 'sans' },
  'Epouvante-horreur': { palettes: [BLOOD], motifs: [doorway, rings], type: 'caps' },
  Famille: { palettes: [MEADOW, CANDY], motifs: [confetti, ranges], type: 'sans' },
  Fantastique: { palettes: [DUSK, SPACE], motifs: [rings, ranges, doorway], type: 'serif' },
  Historique: { palettes: [SEPIA, PAPER], motifs: [ranges, horizon], type: 'serif' },
  Musical: { palettes: [DUSK, PARTY], motifs: [stripes, confetti], type: 'sans' },
  Policier: { palettes: [NIGHT, STEEL], motifs: [skyline, doorway], type: 'caps' },
  Romance: { palettes: [ROSE, DUSK], motifs: [duet, horizon], type: 'serif' },
  'Science Fiction': { palettes: [SPACE, STEEL], motifs: [rings, horizon], type: 'caps' },
  Thriller: { palettes: [NIGHT, STEEL, BLOOD], motifs: [skyline, doorway, stripes], type: 'caps' },
};

const FONTS = {
  serif: "Georgia, 'DejaVu Serif', serif",
  sans: "'Avenir Next', 'Segoe UI', 'DejaVu Sans', sans-serif",
  caps: "'Arial Narrow', 'Liberation Sans Narrow', 'DejaVu Sans Condensed', sans-serif",
};

/** How wide a letter is, in parts of the size of the type; generous, since the fonts differ between machines. */
const LETTER_WIDTH = { serif: 0.6, sans: 0.65, caps: 0.7 };

const MARGIN = 24;

interface PosterFacts {
  title: string;
  genres: readonly string[];
  directors: readonly string[];
  /** Year of the release. */
  year: string;
}

/** A poster of our own, drawn from the facts: an SVG of 310 by 420. */
export function posterOf(film: PosterFacts): string {
  const look = film.genres.map((genre) => LOOKS[genre]).find((known) => known !== undefined) ?? DRAMA;
  const seed = hashOf(film.title, 2 ** 31);
  const colours = pick(look.palettes, seed) ?? NIGHT;
  const motif = pick(look.motifs, Math.floor(seed / 64)) ?? horizon;
  const { size, lines } = layOut(
    look.type === 'caps' ? film.title.toLocaleUpperCase('fr') : film.title,
    look,
  );
  const bottom = HEIGHT - 58;
  const title = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${(bottom - (lines.length - 1 - index) * size * 1.08).toFixed(1)}" font-size="${size}" font-weight="${look.type === 'serif' ? 600 : 800}">${escapeHtml(line)}</text>`,
  );
  const [top, ground] = colours.sky;
  const shade = bottom - lines.length * size * 1.08 - 26;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapeHtml(film.title)}">
<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${ground}"/></linearGradient>
<linearGradient id="shade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${ground}" stop-opacity="0"/><stop offset="0.22" stop-color="${ground}" stop-opacity="0.94"/><stop offset="1" stop-color="${ground}"/></linearGradient>
</defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
${motif(colours, seededRandom(seed))}
<rect x="0" y="${(shade - 40).toFixed(1)}" width="${WIDTH}" height="${(HEIGHT - shade + 40).toFixed(1)}" fill="url(#shade)"/>
<g fill="${colours.ink}" font-family="${FONTS[look.type]}">
${title.join('\n')}
<text x="${MARGIN}" y="${HEIGHT - 26}" font-size="11" letter-spacing="0.6" opacity="0.85">${escapeHtml(credit(film.directors))}</text>
<text x="${WIDTH - MARGIN}" y="${HEIGHT - 26}" font-size="11" text-anchor="end" opacity="0.85">${escapeHtml(film.year)}</text>
</g>
</svg>
`;
}

function pick<T>(choices: readonly T[], seed: number): T | undefined {
  return choices[seed % choices.length];
}

function credit(directors: readonly string[]): string {
  const text = directors.length === 0 ? '' : `Un film de ${directors.join(' et ')}`;
  return text.length <= 36 ? text : `${text.slice(0, 35).trimEnd()}…`;
}

/** The largest type in which the title fits in few lines. */
function layOut(title: string, look: Look): { size: number; lines: string[] } {
  const width = WIDTH - 2 * MARGIN;
  for (let size = 46; size > 16; size -= 2) {
    const letters = Math.floor(width / (size * LETTER_WIDTH[look.type]));
    const lines = wrap(title, letters);
    const fits = lines.every((line) => line.length <= letters);
    if (fits && lines.length <= (size > 30 ? 3 : 5)) return { size, lines };
  }
  return { size: 16, lines: wrap(title, Math.floor(width / (16 * LETTER_WIDTH[look.type]))) };
}

function wrap(title: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    // French punctuation stands after a space and must not begin a line.
    const fits = last !== undefined && (last.length + 1 + word.length <= letters || /^[:!?;»&-]$/.test(word));
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
