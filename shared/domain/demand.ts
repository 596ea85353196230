import { InvalidInputError } from '../errors.ts';
import type { AdmissionsForecast } from './shapes/forecast.ts';
import { logNormalCdf, normalCdf, normalQuantile, Z90 } from './normal.ts';

/**
 * How many people want to see a film in the cinema in its week, seats not considered: a two-piece lognormal
 * distribution. With z standard normal,
 *
 *     D = median · exp(sigmaLow · z) for z < 0,  median · exp(sigmaHigh · z) for z ≥ 0
 *
 * so that its quantiles at 10, 50 and 90 % are those of the forecast times the cinema's share.
 */
export interface Demand {
  /** Tickets a week, and their logarithm, which is finite also where they are more than a double holds. */
  median: number;
  logMedian: number;
  /** ln(p50 / p10) / z90 and ln(p90 / p50) / z90; 0 when the quantiles coincide. */
  sigmaLow: number;
  sigmaHigh: number;
  /** Expected tickets a week: the forecast's mean times the share. */
  mean: number;
  /**
   * ln of the median of the distribution as it is stretched for expected values, so that its mean is the forecast's:
   * the forecast's mean is estimated by itself, the tails that the three quantiles imply are not.
   */
  logStretchedMedian: number;
}

/**
 * Local demand from a national forecast (admissions a week) and the cinema's share of national admissions.
 * Throws InvalidInputError with the field's name unless 0 < p10 ≤ p50 ≤ p90, 0 < mean and 0 < share.
 */
export function localDemand(forecast: AdmissionsForecast, admissionsShare: number): Demand {
  checkForecast(forecast);
  if (!(admissionsShare > 0 && Number.isFinite(admissionsShare))) {
    throw new InvalidInputError(
      'admissionsShare',
      `The share of admissions must be positive: ${admissionsShare}`,
    );
  }
  const median = forecast.p50 * admissionsShare;
  const mean = forecast.mean * admissionsShare;
  const logShare = Math.log(admissionsShare);
  const sigmaLow = spread(forecast.p10, forecast.p50);
  const sigmaHigh = spread(forecast.p50, forecast.p90);
  const impliedFactor = logOfSum(logLowerPart(sigmaLow, 0), logUpperPart(sigmaHigh, Infinity));
  return {
    ...{ median, logMedian: Math.log(forecast.p50) + logShare },
    ...{ sigmaLow, sigmaHigh, mean },
    logStretchedMedian: Math.log(forecast.mean) + logShare - impliedFactor,
  };
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

/** P(D ≤ tickets), by the forecast's own quantiles: a tenth of all weeks ends below p10, a tenth above p90. */
export function probabilityUpTo(demand: Demand, tickets: number): number {
  if (tickets <= 0) return 0;
  return normalCdf(deviationsTo(tickets, demand.logMedian, demand));
}

/** P(D > capacity): the chance that more people want to come than there are seats. */
export function probabilityAbove(demand: Demand, capacity: number): number {
  return capacity <= 0 ? 1 : normalCdf(-deviationsTo(capacity, demand.logMedian, demand));
}

/** Tickets a week that demand stays below with probability `u`, by the forecast's own quantiles. */
export function demandQuantile(demand: Demand, u: number): number {
  const z = normalQuantile(u);
  const sigma = z < 0 ? demand.sigmaLow : demand.sigmaHigh;
  return sigma === 0 ? demand.median : Math.exp(demand.logMedian + sigma * z);
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
