import { HALF_LIVES, key, type KeyKind } from './keys.ts';
import { decay, type Stat } from './stat.ts';

/** Read access to the records on a day. */
export interface StatReader {
  readonly day: number;
  stat(name: string): Stat | undefined;
}

/** A record on the reader's day, looked up once for all that is asked of it. */
export interface Reading {
  stat: Stat | undefined;
  /** Share of the record's weight that time has left, 0 to 1. */
  left: number;
}

export function read(
  reader: StatReader,
  kind: KeyKind,
  first?: string,
  second?: string,
  third?: string,
): Reading {
  const stat = reader.stat(key(kind, first, second, third));
  return { stat, left: stat === undefined ? 0 : decay(reader.day - stat.day, HALF_LIVES[kind]) };
}

/** Decayed number of films; 0 when there is no record. */
export function weightOf({ stat, left }: Reading): number {
  return stat === undefined || stat.w <= 0 ? 0 : stat.w * left;
}

export function meanOf({ stat }: Reading): number {
  return stat === undefined || stat.w <= 0 ? 0 : stat.x / stat.w;
}

/** A record's mean pulled towards `prior` as if `strength` more films had made it. */
export function shrunkMean(reading: Reading, prior: number, strength: number): number {
  const w = weightOf(reading);
  return (w * meanOf(reading) + strength * prior) / (w + strength);
}

/** ln of a record's mean e^x, pulled towards `prior` (also ln of a mean): what a few big films do to it counts. */
export function shrunkTop({ stat, left }: Reading, prior: number, strength: number): number {
  if (stat === undefined) return prior;
  return Math.log((stat.ex * left + strength * Math.exp(prior)) / (stat.w * left + strength));
}

/** A person's or pair's mean surplus over the market's expectation, shrunk to 0. */
export function shrunkResidual(reading: Reading, strength: number): number {
  const { stat } = reading;
  const w = weightOf(reading);
  const residual = stat === undefined || stat.w <= 0 ? 0 : stat.r / stat.w;
  return (w * residual) / (w + strength);
}

/** Mean of x − ln(screens), what a screen brings, pulled towards `prior`. */
export function shrunkYield({ stat, left }: Reading, prior: number, strength: number): number {
  return stat === undefined ? prior : (stat.y * left + strength * prior) / (stat.yw * left + strength);
}
