import type { Sent } from './sender.ts';
import type { HostMemory } from '../replayed/host-messages.ts';

/** Something that the product should not have done. */
export interface Fault {
  /** Of the request, or of the last of those that were sent together; -1 in the log. */
  number: number;
  /** Where it shows: in the answer to the request, in what is stored afterwards, or in the log of the host. */
  where: 'answer' | 'store' | 'log';
  what: string;
}

/** What came of a fuzz. */
export interface FuzzReport {
  requests: number;
  /** Beside them: the questions with which answers were compared. */
  questions: number;
  /** By status; `cut` where nobody waited, `lost` where a hostile request broke the connection itself. */
  statuses: Record<string, number>;
  /** Requests that each function got, and how many of them it answered with 200. */
  functions: Record<string, { asked: number; ok: number }>;
  /** Of the valid requests, how many were answered with 200, 304 or 412. */
  validShare: number;
  /** Changes that are stored now. */
  changes: number;
  faults: Fault[];
  seconds: number;
  /** Milliseconds until the answer. */
  latency: { median: number; p99: number; most: number };
  /** The host's memory when it was warm, and at the end. */
  memory: { before: HostMemory; after: HostMemory };
}

/** Counts what is sent. */
export class Tally {
  readonly #statuses = new Map<string, number>();
  readonly #functions: Record<string, { asked: number; ok: number }>;
  readonly #ms: number[] = [];
  #valid = 0;
  #validAnswered = 0;

  constructor(functionNames: readonly string[]) {
    this.#functions = Object.fromEntries(functionNames.map((name) => [name, { asked: 0, ok: 0 }]));
  }

  add({ request, reached, answer, ms }: Sent): void {
    const status = answer !== null ? String(answer.status) : request.cutAt === null ? 'lost' : 'cut';
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    const own = reached === null ? undefined : this.#functions[reached.name];
    if (own !== undefined) own.asked += 1;
    if (own !== undefined && status === '200') own.ok += 1;
    if (request.intent === 'valid') this.#valid += 1;
    if (request.intent === 'valid' && ['200', '304', '412'].includes(status)) this.#validAnswered += 1;
    if (answer !== null) this.#ms.push(ms);
  }

  sums(): Pick<FuzzReport, 'statuses' | 'functions' | 'validShare' | 'latency'> {
    const ms = this.#ms.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(ms[Math.floor(share * (ms.length - 1))] ?? 0);
    return {
      statuses: Object.fromEntries([...this.#statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      functions: this.#functions,
      validShare: this.#validAnswered / Math.max(1, this.#valid),
      latency: { median: at(0.5), p99: at(0.99), most: at(1) },
    };
  }
}

/** The report for a reader. */
export function told(report: FuzzReport): string[] {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const { before, after } = report.memory;
  const listed = (counts: [string, unknown][]): string =>
    counts.map(([name, count]) => `${name} ${String(count)}`).join(', ');
  return [
    `${report.requests} requests and ${report.questions} questions in ${report.seconds.toFixed(0)} s; ${report.changes} changes stored`,
    `by status: ${listed(Object.entries(report.statuses))}`,
    `by function (answered with 200): ${listed(
      Object.entries(report.functions).map(([name, { asked, ok }]) => [name, `${asked} (${ok})`]),
    )}`,
    `valid ones answered with 200, 304 or 412: ${(100 * report.validShare).toFixed(1)} %`,
    `latency: median ${report.latency.median} ms, p99 ${report.latency.p99} ms, longest ${report.latency.most} ms`,
    `memory of the host: heap ${megabytes(before.heapUsed)} → ${megabytes(after.heapUsed)}, all ${megabytes(before.rss)} → ${megabytes(after.rss)}`,
    `${report.faults.length} faults`,
  ];
}

/** A fault for a reader. */
export function toldFault({ number, where, what }: Fault): string {
  return where === 'log' ? `log: ${what}` : `#${number} (${where}) ${what}`;
}
