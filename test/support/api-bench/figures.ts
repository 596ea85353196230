import { median } from '#shared/domain/metrics.ts';

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

/** All of them in turn; the bare server may be missing. */
export type Round = Record<Load, Record<Exclude<Ours, 'bare'> | Theirs, Measured> & { bare?: Measured }>;

/** Ours over theirs. */
export interface Ratio {
  throughputRatio: number;
  p99Ratio: number;
}

/** Against the typical service and, `…Best`, against its best. */
export type Ratios = Record<'single' | 'batch' | 'singleBest' | 'batchBest', Ratio>;

/** Medians of the ratios of each round's pair; null where ours was not measured. */
export function ratiosOf(ours: Ours, rounds: readonly Round[]): Ratios | null {
  if (rounds.some(({ single }) => single[ours] === undefined)) return null;
  const ratio = (load: Load, theirs: Theirs): Ratio => {
    const ofRounds = (figure: keyof Measured): number =>
      median(rounds.map((round) => (round[load][ours]?.[figure] ?? NaN) / round[load][theirs][figure]));
    return { throughputRatio: ofRounds('requestsASecond'), p99Ratio: ofRounds('p99') };
  };
  return {
    single: ratio('single', 'typical'),
    batch: ratio('batch', 'typical'),
    singleBest: ratio('single', 'best'),
    batchBest: ratio('batch', 'best'),
  };
}

/** The medians of a contender over the rounds; null where it was not measured. */
export function mediansOf(contender: Ours | Theirs, load: Load, rounds: readonly Round[]): Measured | null {
  const measured = rounds.flatMap((round) => round[load][contender] ?? []);
  if (measured.length === 0) return null;
  return {
    requestsASecond: median(measured.map(({ requestsASecond }) => requestsASecond)),
    p99: median(measured.map(({ p99 }) => p99)),
  };
}
