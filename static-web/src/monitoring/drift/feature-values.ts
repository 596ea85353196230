/** What the values of a feature are in the world: 12 000 entrées, 1 h 54, 1,9 % d’une semaine. Pure. */
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { duration, number, percent, roundCount } from '../../format/format.ts';
import { roundLevels } from '../../charts/scales.ts';
import { dollars } from '../../texts/dollars.ts';
import { aboutCounted, agreed } from '../../texts/grammar.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';

export type Drift = NonNullable<Monitoring['drift']>;
export type DriftFeature = Drift['features'][number];
type Described = Pick<DriftFeature, 'scale' | 'unit'>;

const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, useGrouping: false });
const twoDigits = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2, useGrouping: false });

/** A minus is no hyphen. */
const written = (format: Intl.NumberFormat, amount: number): string =>
  format.format(amount).replace('-', '\u2212\u00a0');

/** A film's share of what the new films of a week draw together, to which the model relates what it knows: 1,9 %, 0,04 %. */
const smallPercent = (share: number): string => `${written(twoDigits, share * 100)}\u00a0%`;

/** With its unit, for sentences and tables. */
export function writeValue({ scale, unit }: Described, value: number): string {
  const amount = scale === 'ln' ? Math.exp(value) : value;
  switch (unit) {
    case 'admissions':
      return aboutCounted(amount, 'entrée');
    case 'screens':
      return aboutCounted(amount, 'copie');
    case 'dollars':
      return dollars(twoDigitsOf(amount));
    case 'minutes':
      return duration(Math.round(amount));
    case 'films':
      return `${written(tenths, amount)} ${agreed(amount, 'film')}`;
    case 'years':
      return `${written(tenths, amount)} ${agreed(amount, 'an')}`;
    case 'share':
      return percent(amount);
    case 'week-share':
      return monitoring.drift.ofWeek(smallPercent(amount));
    case 'number':
      return writeNumber(amount);
  }
}

/** 62 000 of 62 318: as closely as one asks of such amounts. */
function twoDigitsOf(amount: number): number {
  return amount < 1 ? amount : Number(amount.toPrecision(2));
}

/** Close to zero with two digits that count: a hundredth is not nothing. */
function writeNumber(amount: number): string {
  return written(Math.abs(amount) < 0.1 ? twoDigits : tenths, amount);
}

/** Without the word of its unit, where that stands behind the next value: « entre 20 et 56 copies ». */
export function writeFirst(feature: Described, value: number): string {
  return FOLLOWED.has(feature.unit) ? writeTick(feature, value) : writeValue(feature, value);
}

const FOLLOWED: ReadonlySet<Described['unit']> = new Set([
  ...(['admissions', 'screens', 'films', 'years', 'week-share'] as const),
]);

/** Short, for an axis. */
function writeTick({ scale, unit }: Described, value: number): string {
  const amount = scale === 'ln' ? Math.exp(value) : value;
  if (unit === 'minutes') return duration(Math.round(amount));
  if (unit === 'share') return percent(amount);
  if (unit === 'week-share') return smallPercent(amount);
  if (unit === 'dollars')
    return amount < 999_500 ? `${number(amount / 1e3)}\u00a0k$` : `${number(amount / 1e6)}\u00a0M$`;
  if (unit === 'admissions' || unit === 'screens') return amount < 10 ? number(amount) : roundCount(amount);
  return unit === 'number' ? writeNumber(amount) : written(tenths, amount);
}

export interface Tick {
  at: number;
  text: string;
}

const MOST_DECADES = 3;

/** Round values between two, in the units of the feature: of a logarithm 1, 10, 100, with 2 and 5 where there are few. */
export function valueTicks(feature: Described, lowest: number, highest: number): Tick[] {
  const places =
    feature.scale === 'ln'
      ? roundAmounts(Math.exp(lowest), Math.exp(highest)).map(Math.log)
      : roundLevels(lowest, highest, 4);
  return places
    .filter((at) => at >= lowest - 1e-9 && at <= highest + 1e-9)
    .map((at) => ({ at, text: writeTick(feature, at) }));
}

function roundAmounts(lowest: number, highest: number): number[] {
  const [first, last] = [Math.floor(Math.log10(lowest)), Math.ceil(Math.log10(highest))];
  const steps = last - first > MOST_DECADES ? [1] : [1, 2, 5];
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i)).flatMap((power) =>
    steps.map((step) => step * power),
  );
}
