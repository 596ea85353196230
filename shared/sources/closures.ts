/** Until when hosts that refused us are left alone, kept beyond the life of a process. */
export interface Closures {
  /** Milliseconds since 1970; 0 for a host that never refused. */
  closedUntil(host: string): Promise<number>;
  close(host: string, until: number): Promise<void>;
}
