import { USUAL_SPREAD } from './local-model.ts';

/** What is believed of a parameter before any tickets: a normal distribution. */
export interface Belief {
  mean: number;
  deviation: number;
}

/** What is believed of a cinema before its tickets are seen. */
export interface LocalPrior {
  logShare: Belief;
  elasticity: Belief;
  french: Belief;
  american: Belief;
  logSpread: Belief;
  spreadSlope: Belief;
}

/**
 * Of a cinema whose settings say a share. How strongly it holds was chosen by how well it foretells the next weeks of a real
 * cinema. (docs/decisions/0048-local-demand.md)
 */
export function priorOf(share: number): LocalPrior {
  return {
    logShare: { mean: Math.log(share), deviation: 0.7 },
    elasticity: { mean: 1, deviation: 0.15 },
    french: { mean: 0, deviation: 0.1 },
    american: { mean: 0, deviation: 0.1 },
    logSpread: { mean: Math.log(USUAL_SPREAD.spread), deviation: 0.1 },
    spreadSlope: { mean: USUAL_SPREAD.spreadSlope, deviation: 0.03 },
  };
}
