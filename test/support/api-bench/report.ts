import type { apiBreakdown } from '../api-breakdown.ts';
import {
  LOADS,
  mediansOf,
  ratiosOf,
  type Measured,
  type Ours,
  type Ratios,
  type Round,
  type Theirs,
} from './figures.ts';

interface Floor {
  ours: Ours;
  pair: keyof Ratios;
  /** Ours over theirs. */
  throughputAtLeast: number;
}

/** Below them the API is not as fast as it is meant to be; its ninety-ninth percentile is not to be higher either. */
const FLOORS: readonly Floor[] = [
  { ours: 'host', pair: 'single', throughputAtLeast: 20 },
  { ours: 'host', pair: 'batch', throughputAtLeast: 1.5 },
  { ours: 'bare', pair: 'singleBest', throughputAtLeast: 2 },
];

const CONTENDERS: Record<Ours | Theirs, string> = {
  host: 'NIAB behind the local host',
  bare: 'NIAB on its bare server',
  typical: 'FastAPI, a DataFrame a request',
  best: 'FastAPI, numpy and FeaturesData',
};
const PAIRS: Record<keyof Ratios, string> = {
  single: 'one film, against the typical service',
  batch: 'batch of 100, against the typical service',
  singleBest: 'one film, against its best',
  batchBest: 'batch of 100, against its best',
};
const OURS: readonly Ours[] = ['host', 'bare'];

/** For programs: one line. */
export function jsonLine(rounds: readonly Round[]): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value;
  return JSON.stringify({ host: ratiosOf('host', rounds), bare: ratiosOf('bare', rounds) }, rounded);
}

/** For people: what was measured, the ratios, and which floors hold. */
export function markdownReport(rounds: readonly Round[]): string {
  return [
    ...['| requests a second, p99 | one film | batch of 100 |', '|---|---|---|'],
    ...Object.entries(CONTENDERS).map(([contender, name]) => {
      const told = LOADS.map((load) => toldOf(mediansOf(contender as Ours | Theirs, load, rounds)));
      return `| ${name} | ${told.join(' | ')} |`;
    }),
    '',
    ...['| ours over theirs | throughput | p99 |', '|---|---|---|'],
    ...OURS.flatMap((ours) => {
      const ratios = ratiosOf(ours, rounds);
      return Object.entries(PAIRS).map(([pair, name]) => {
        const { throughputRatio, p99Ratio } = ratios[pair as keyof Ratios];
        return `| ${ours}, ${name} | ${figure(throughputRatio)} | ${figure(p99Ratio)} |`;
      });
    }),
    '',
    ...FLOORS.flatMap((floor) => toldFloor(floor, rounds)),
  ].join('\n');
}

function toldOf({ requestsASecond, p99 }: Measured): string {
  return `${figure(requestsASecond)}/s, ${Math.round(p99)} ms`;
}

function toldFloor({ ours, pair, throughputAtLeast }: Floor, rounds: readonly Round[]): string[] {
  const what = `${ours}, ${PAIRS[pair]}`;
  const { throughputRatio, p99Ratio } = ratiosOf(ours, rounds)[pair];
  return [
    `- ${what}: at least ${throughputAtLeast} times the throughput: ${verdict(throughputRatio >= throughputAtLeast)} (${figure(throughputRatio)})`,
    `- ${what}: p99 not higher: ${verdict(p99Ratio <= 1)} (${figure(p99Ratio)})`,
  ];
}

/** What a film costs on its way through the API. */
export function markdownBreakdown(parts: Awaited<ReturnType<typeof apiBreakdown>>): string {
  return [
    ...['| CPU time of a film (without explanation at most 0.6 ms are meant) | ms |', '|---|---|'],
    ...parts.map(({ what, milliseconds }) => `| ${what} | ${milliseconds.toFixed(3)} |`),
  ].join('\n');
}

function verdict(holds: boolean): string {
  return holds ? 'holds' : 'DOES NOT HOLD';
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
