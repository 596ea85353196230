/**
 * `node ml/local-share/tune-prior.ts TILL.csv`: how strongly what is believed of a cinema before its tickets should hold. Each
 * deviation of the prior in turn, the others as they are; the score is the sum over all films of the ln density of ln(tickets), with
 * what was known before the film's week. The larger, the better (decision 48).
 */
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { knownDemand } from '#shared/domain/demand.ts';
import { fitLocalModel } from '#shared/domain/local-demand/fit-local-model.ts';
import { priorOf, type LocalPrior } from '#shared/domain/local-demand/prior.ts';
import { NATIONAL_COLUMNS, readTill } from './read-till.ts';
import { soldOf, walkWeeks, type Foretold, type NationalRow } from './walk-weeks.ts';

const PARAMETERS = ['logShare', 'elasticity', 'french', 'american', 'logSpread', 'spreadSlope'] as const;
/** Parts of the product's deviation that are tried in its place. */
const FACTORS = [1 / 4, 1 / 2, 1, 2, 4];
const LOG_ROOT_TAU = Math.log(2 * Math.PI) / 2;

const path = process.argv[2];
if (path === undefined) throw new Error('usage: node ml/local-share/tune-prior.ts TILL.csv');
const rows = readTill(path, NATIONAL_COLUMNS).filter((row): row is NationalRow => row.admissions !== null);
const prior = priorOf(DEFAULT_SETTINGS.admissionsShare);
const usual = scoreOf(prior);
console.log(`${rows.length} films, score with the prior of the product ${usual.toFixed(1)}`);
for (const name of PARAMETERS) {
  const { mean, deviation } = prior[name];
  const scores = FACTORS.map((factor) => {
    const tried = { ...prior, [name]: { mean, deviation: factor * deviation } };
    return `${(factor * deviation).toFixed(3)}: ${(scoreOf(tried) - usual).toFixed(1)}`;
  });
  console.log(`${name}  ${scores.join('  ')}`);
}

function scoreOf(tried: LocalPrior): number {
  return walkWeeks(rows, 0, (known) => fitLocalModel(known.map(soldOf), tried))
    .map(logDensity)
    .reduce((sum, score) => sum + score, 0);
}

function logDensity({ row, model }: Foretold): number {
  const { logMedian, sigmaHigh } = knownDemand(row.admissions, model, row.origin);
  const z = (Math.log(row.tickets) - logMedian) / sigmaHigh;
  return -Math.log(sigmaHigh) - (z * z) / 2 - LOG_ROOT_TAU;
}
