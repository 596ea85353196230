/** A request that the load repeats: what is read, or the programme of a week that is changed. */
export const LOAD_KINDS = ['history', 'week', 'programme'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** What the process of the load is to do. */
export interface LoadOrder {
  url: string;
  /** The week that is read. */
  week: string;
  /** The weeks whose programme is changed; the connections that do so are shared out among them. */
  openWeeks: readonly string[];
  seconds: number;
  /** How many connections repeat each kind; one that is left out is not asked. */
  connections: Partial<Record<LoadKind, number>>;
}

/** What came of one kind. */
export interface KindResult {
  /** Milliseconds of each answer, whatever its status. */
  latencies: number[];
  /** How often each status was answered. */
  statuses: Record<string, number>;
  timeouts: number;
  /** Connections that got no answer at all. */
  starved: number;
  /** Connections that broke, time-outs not counted. */
  broken: number;
}

/** What came of an order. */
export interface LoadResult {
  kinds: Partial<Record<LoadKind, KindResult>>;
  /** Changes of programmes that were really made. */
  changes: number;
}
