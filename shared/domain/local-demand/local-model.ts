import type { Origin } from './origin.ts';

/**
 * What a cinema draws of a film's national first week: with x = ln(admissions / 300,000), from 1,000 to 3 million, and noise of mean 1
 *
 *     tickets = share · factor(origin) · admissions · exp((elasticity − 1) x) · noise,   sd(ln noise) = spread · exp(spreadSlope x)
 *
 * (docs/decisions/0048-local-demand.md)
 */
export interface LocalModel {
  /** The mean share of national admissions, of a film with 300,000 of them: tickets an admission. */
  share: number;
  /** Percent that the tickets grow with a percent more admissions. */
  elasticity: number;
  /** ln of what films of these origins draw, compared with others. */
  french: number;
  american: number;
  /** Standard deviation of ln noise at 300,000 admissions, and its own elasticity. */
  spread: number;
  spreadSlope: number;
  /** Of (ln share, elasticity, french, american), row by row: what is not known of them. */
  covariance: readonly number[];
  /** Weeks and films with tickets from which it was learned; 0 for a cinema that has none. */
  weeks: number;
  films: number;
}

/** Admissions of the film that a share is of. */
const REFERENCE_ADMISSIONS = 300_000;
/** At it, and how it changes: fitted to 363 first weeks of one cinema. (docs/decisions/0048-local-demand.md) */
export const USUAL_SPREAD = { spread: 0.365, spreadSlope: -0.22 } as const;
/** Admissions between which share and spread change: beyond them nothing is known, and a handful of admissions must not tell of all films. */
const KNOWN_FROM = 1_000;
const KNOWN_TO = 3_000_000;

const CERTAIN: readonly number[] = Array.from({ length: 16 }, () => 0);

/** Of a cinema that has told no tickets: the share of its settings, and what other cinemas are like. */
export function untaughtModel(share: number): LocalModel {
  return { ...modelWithoutNoise(share), ...USUAL_SPREAD };
}

/** Of a cinema that draws its share of every film: what forecasts are judged by. */
export function modelWithoutNoise(share: number): LocalModel {
  return {
    ...{ share, elasticity: 1, french: 0, american: 0 },
    ...{ spread: 0, spreadSlope: 0, covariance: CERTAIN, weeks: 0, films: 0 },
  };
}

/** Tickets a week that a film of so many national admissions is worth, seats not considered; not rounded. */
export function meanTickets(model: LocalModel, admissions: number, origin: Origin): number {
  if (admissions <= 0) return 0;
  return model.share * admissions * Math.exp(logFactor(model, origin) + bend(model, admissions));
}

/** ln of what films of an origin draw, compared with others. */
export function logFactor({ french, american }: LocalModel, origin: Origin): number {
  return origin === 'french' ? french : origin === 'american' ? american : 0;
}

/** ln of how far tickets are from the share of the admissions by the elasticity. */
export function bend({ elasticity }: LocalModel, admissions: number): number {
  return (elasticity - 1) * sizeOf(admissions);
}

/** Standard deviation of ln tickets around the model: the noise, and what is unknown of its parameters, together. */
export function localSpread(model: LocalModel, admissions: number, origin: Origin): number {
  const of = parametersIn(admissions, origin);
  const unknown = of.reduce(
    (sum, one, i) =>
      sum + of.reduce((row, other, j) => row + one * other * (model.covariance[4 * i + j] ?? 0), 0),
    0,
  );
  return Math.sqrt(noiseSpread(model, admissions) ** 2 + Math.max(unknown, 0));
}

/** Standard deviation of the noise alone, which each film has by itself. */
export function noiseSpread({ spread, spreadSlope }: LocalModel, admissions: number): number {
  return spread * Math.exp(spreadSlope * sizeOf(admissions));
}

/** How much ln tickets change with each parameter of the covariance: these all films share. */
export function parametersIn(admissions: number, origin: Origin): [number, number, number, number] {
  return [1, sizeOf(admissions), Number(origin === 'french'), Number(origin === 'american')];
}

/** x: ln of how much larger than the reference, within the sizes of which something is known. */
export function sizeOf(admissions: number): number {
  return Math.log(Math.min(Math.max(admissions, KNOWN_FROM), KNOWN_TO) / REFERENCE_ADMISSIONS);
}
