import { median } from '#shared/domain/median.ts';

/** What is measured: one film, or a batch of 100, a request. */
export const LOADS = ['single', 'batch'] as const;
export type Load = (typeof LOADS)[number];

/** The prediction API behind the local host and on its bare server. */
export type Ours = 'host' | 'bare';
/** The service beside it as its field writes it, and at its best. */
export type Theirs = 'typical' | 'best';

/** What came of one load on one of them. */
export interface Measured {
  requestsASecond: number;
  /** Milliseconds. */
  p99: number;
}

/** All of them in turn. */
export type Round = Record<Load, Record<Ours | Theirs, Measured>>;

/** Ours over theirs. */
export interface Ratio {
  throughputRatio: number;
  p99Ratio: number;
}

/** Against the typical service and, `…Best`, against its best. */
export type Ratios = Record<'single' | 'batch' | 'singleBest' | 'batchBest', Ratio>;

/** Medians of the ratios of each round's pair. */
export function ratiosOf(ours: Ours, rounds: readonly Round[]): Ratios {
  const ratio = (load: Load, theirs: Theirs): Ratio => {
    const ofRounds = (figure: keyof Measured): number =>
      median(rounds.map((round) => round[load][ours][figure] / round[load][theirs][figure]));
    return { throughputRatio: ofRounds('requestsASecond'), p99Ratio: ofRounds('p99') };
  };
  return {
    single: ratio('single', 'typical'),
    batch: ratio('batch', 'typical'),
    singleBest: ratio('single', 'best'),
    batchBest: ratio('batch', 'best'),
  };
}

/** The medians of a contender over the rounds. */
export function mediansOf(contender: Ours | Theirs, load: Load, rounds: readonly Round[]): Measured {
  const measured = rounds.map((round) => round[load][contender]);
  return {
    requestsASecond: median(measured.map(({ requestsASecond }) => requestsASecond)),
    p99: median(measured.map(({ p99 }) => p99)),
  };
}
