/** What the functions host tells the process that started it. */
export type HostMessage =
  | { type: 'listening'; pid: number }
  /** A run of the sample weeks is settled; `earlier`: it already was before. */
  | { type: 'replay'; number: number; total: number; earlier: boolean }
  /** Everything is there. */
  | { type: 'ready' }
  | { type: 'failed'; message: string };
