import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { fitLocalModel } from '#shared/domain/local-demand/fit-local-model.ts';
import { modelWithoutNoise, type LocalModel } from '#shared/domain/local-demand/local-model.ts';
import { priorOf, type Belief, type LocalPrior } from '#shared/domain/local-demand/prior.ts';
import { soldOf, type NationalRow } from './walk-weeks.ts';

/** Of any parameter: as good as nothing is believed. */
const VAGUE = 10;

/**
 * What the product believes of a cinema before its tickets, but for the spread and its slope: they are those that the
 * first films have by themselves, because the product's were found on all films of the cinema that is judged here.
 */
export function priorFrom(first: readonly NationalRow[]): LocalPrior {
  const usual = priorOf(DEFAULT_SETTINGS.admissionsShare);
  const vague = ({ mean }: Belief): Belief => ({ mean, deviation: VAGUE });
  const { spread, spreadSlope } = fitLocalModel(first.map(soldOf), {
    ...{ logShare: vague(usual.logShare), elasticity: vague(usual.elasticity) },
    ...{ french: vague(usual.french), american: vague(usual.american) },
    ...{ logSpread: vague(usual.logSpread), spreadSlope: vague(usual.spreadSlope) },
  });
  return {
    ...usual,
    logSpread: { ...usual.logSpread, mean: Math.log(spread) },
    spreadSlope: { ...usual.spreadSlope, mean: spreadSlope },
  };
}

/** Elasticity 1, no origins, and one spread for all sizes: what the fit is compared with. */
export function constantModel(known: readonly NationalRow[]): LocalModel {
  const logs = known.map(({ tickets, admissions }) => Math.log(tickets / admissions));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  return { ...modelWithoutNoise(Math.exp(mean + variance / 2)), spread: Math.sqrt(variance) };
}
