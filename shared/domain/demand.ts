import { InvalidInputError } from '../errors.ts';
import { bend, localSpread, logFactor, type LocalModel } from './local-demand/local-model.ts';
import type { Origin } from './local-demand/origin.ts';
import type { AdmissionsForecast } from './shapes/forecast.ts';
import { HIGH, LOW } from './told-range.ts';
import { logNormalCdf, normalCdf, normalQuantile, Z90 } from './normal.ts';

/**
 * How many people want to see a film in the cinema in its week, seats not considered: a two-piece lognormal
 * distribution. With z standard normal,
 *
 *     D = median · exp(sigmaLow · z) for z < 0,  median · exp(sigmaHigh · z) for z ≥ 0
 *
 * It is what is not known of the film's national admissions and what is not known of the cinema's part of them together.
 */
export interface Demand {
  /** Tickets a week, and their logarithm, which is finite also where they are more than a double holds. */
  median: number;
  logMedian: number;
  /** How far the quantiles at 10 and 90 % are from the median, over z90; 0 where they coincide. */
  sigmaLow: number;
  sigmaHigh: number;
  /** Expected tickets a week: the forecast's mean times the cinema's share. */
  mean: number;
  /**
   * ln of the median of the distribution as it is stretched for expected values, so that its mean is the forecast's:
   * the forecast's mean is estimated by itself, the tails that the three quantiles imply are not.
   */
  logStretchedMedian: number;
}

/**
 * Local demand from a national forecast (admissions a week) and what the cinema draws of a film. A forecast without any
 * spread is a figure that somebody gave: it is reckoned with as it stands (docs/decisions/0048-local-demand.md).
 * Throws InvalidInputError with the field's name unless 0 < p10 ≤ p50 ≤ p90, 0 < mean and 0 < share.
 */
export function localDemand(forecast: AdmissionsForecast, model: LocalModel, origin: Origin): Demand {
  checkForecast(forecast);
  const isGiven = forecast.p10 === forecast.p90;
  return demandOf(forecast, model, origin, isGiven ? 0 : localSpread(model, forecast.p50, origin));
}

/** Local demand for a film whose national admissions are known: what the cinema draws of them varies all the same. */
export function knownDemand(admissions: number, model: LocalModel, origin: Origin): Demand {
  const known = { p10: admissions, p50: admissions, p90: admissions, mean: admissions };
  checkForecast(known);
  return demandOf(known, model, origin, localSpread(model, admissions, origin));
}

/** @param noise standard deviation of the logarithm of what the cinema draws, whose mean is 1. */
function demandOf(forecast: AdmissionsForecast, model: LocalModel, origin: Origin, noise: number): Demand {
  const { share, elasticity } = model;
  if (!(share > 0 && Number.isFinite(share))) {
    throw new InvalidInputError('admissionsShare', `The share of admissions must be positive: ${share}`);
  }
  const [low, high] = [spread(forecast.p10, forecast.p50), spread(forecast.p50, forecast.p90)];
  const factor = logFactor(model, origin);
  const national = forecast.mean * Math.exp(-logImplied(low, high));
  // 0 for an elasticity of 1 and no factor, exactly: then the mean is the forecast's times the share.
  const logMean =
    factor + bend(model, national) + logImplied(elasticity * low, elasticity * high) - logImplied(low, high);
  const logP50 = Math.log(forecast.p50);
  const logMedian = factor + bend(model, forecast.p50) - noise ** 2 / 2;
  const [sigmaLow, sigmaHigh] = [Math.hypot(elasticity * low, noise), Math.hypot(elasticity * high, noise)];
  const mean = forecast.mean * share * Math.exp(logMean);
  return {
    median: forecast.p50 * share * Math.exp(logMedian),
    logMedian: logP50 + Math.log(share) + logMedian,
    ...{ sigmaLow, sigmaHigh, mean },
    logStretchedMedian: Math.log(forecast.mean) + Math.log(share) + logMean - logImplied(sigmaLow, sigmaHigh),
  };
}

/** ln of the mean over the median of a distribution with these spreads. */
function logImplied(sigmaLow: number, sigmaHigh: number): number {
  return logOfSum(logLowerPart(sigmaLow, 0), logUpperPart(sigmaHigh, Infinity));
}

/**
 * E[min(D, capacity)]: tickets that a room with `capacity` seats a week is expected to sell, under the distribution
 * stretched to the forecast's mean. With m its median and the fullness point z* where D = capacity,
 *
 *     E = m · E[exp(σ z); z < z*] + capacity · (1 − Φ(z*)),  E[exp(σ z); a < z < b] = e^{σ²/2} (Φ(b − σ) − Φ(a − σ))
 *
 * summed in logarithms, as of a wide forecast e^{σ²/2} is beyond all doubles and its Φ below. Unlimited seats give the mean; a certain forecast (p10 = p50 = p90 = mean) gives min(mean, capacity).
 */
export function expectedSales(demand: Demand, capacity: number): number {
  if (capacity <= 0) return 0;
  if (capacity === Infinity) return demand.mean;
  const { logStretchedMedian, sigmaLow, sigmaHigh, mean } = demand;
  const fullAt = deviationsTo(capacity, logStretchedMedian, demand);
  const notFull =
    fullAt < 0
      ? logLowerPart(sigmaLow, fullAt)
      : logOfSum(logLowerPart(sigmaLow, 0), logUpperPart(sigmaHigh, fullAt));
  return Math.min(Math.exp(logStretchedMedian + notFull) + capacity * normalCdf(-fullAt), capacity, mean);
}

/** P(D ≤ tickets), by the quantiles: a tenth of all weeks ends below that of 10 %, a tenth above that of 90 %. */
export function probabilityUpTo(demand: Demand, tickets: number): number {
  if (tickets <= 0) return 0;
  return normalCdf(deviationsTo(tickets, demand.logMedian, demand));
}

/** P(D > capacity): the chance that more people want to come than there are seats. */
export function probabilityAbove(demand: Demand, capacity: number): number {
  return capacity <= 0 ? 1 : normalCdf(-deviationsTo(capacity, demand.logMedian, demand));
}

/** Tickets a week that demand stays below with probability `u`, by the quantiles. */
export function demandQuantile(demand: Demand, u: number): number {
  const z = normalQuantile(u);
  const sigma = z < 0 ? demand.sigmaLow : demand.sigmaHigh;
  return sigma === 0 ? demand.median : Math.exp(demand.logMedian + sigma * z);
}

/** What demand lies between in eight weeks out of ten, by the quantiles. */
export function demandRange(demand: Demand): [number, number] {
  return [demandQuantile(demand, LOW), demandQuantile(demand, HIGH)];
}

/** z at which demand around a median reaches `tickets`; infinite on a side without spread. */
function deviationsTo(tickets: number, logMedian: number, { sigmaLow, sigmaHigh }: Demand): number {
  const distance = Math.log(tickets) - logMedian;
  if (distance >= 0) return sigmaHigh === 0 ? Infinity : distance / sigmaHigh;
  return sigmaLow === 0 ? -Infinity : distance / sigmaLow;
}

/** ln E[exp(σ z); z < to], for to ≤ 0. */
function logLowerPart(sigma: number, to: number): number {
  return (sigma * sigma) / 2 + logNormalCdf(to - sigma);
}

/** ln E[exp(σ z); 0 < z < to]. */
function logUpperPart(sigma: number, to: number): number {
  if (to === 0) return -Infinity;
  const [whole, below] = [logNormalCdf(to - sigma), logNormalCdf(-sigma)];
  return (sigma * sigma) / 2 + whole + Math.log1p(-Math.exp(Math.min(below - whole, 0)));
}

/** ln(e^a + e^b). */
function logOfSum(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger === -Infinity ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

/** Deviation of the logarithm between a quantile and the median, which are as far apart as z90; 0 when they coincide. */
function spread(smaller: number, larger: number): number {
  return smaller === larger ? 0 : (Math.log(larger) - Math.log(smaller)) / Z90;
}

function checkForecast({ p10, p50, p90, mean }: AdmissionsForecast): void {
  for (const [field, value] of Object.entries({ p10, p50, p90, mean })) {
    if (!(value > 0 && Number.isFinite(value))) {
      throw new InvalidInputError(field, `${field} of a forecast must be a positive number: ${value}`);
    }
  }
  if (p10 > p50) throw new InvalidInputError('p10', `p10 (${p10}) must not exceed p50 (${p50})`);
  if (p50 > p90) throw new InvalidInputError('p90', `p90 (${p90}) must not be below p50 (${p50})`);
}
