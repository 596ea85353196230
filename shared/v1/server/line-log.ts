import { messageOf } from '../../errors.ts';
import type { ApiLog } from '../http/http.ts';

/** How long lines are gathered, so that a call does not wait for a pipe. */
const GATHERING_MS = 50;

type Level = 'info' | 'warning' | 'error';

/** Lines of JSON for whoever gathers logs, each an object with its time and level. */
export class LineLog implements ApiLog {
  readonly #write: (lines: string) => void;
  readonly #gatheringMs: number;
  #lines = '';
  #timer: NodeJS.Timeout | null = null;

  /** @param write is given whole lines, many at once; without gathering one at a time. */
  constructor(write: (lines: string) => void, gatheringMs = GATHERING_MS) {
    this.#write = write;
    this.#gatheringMs = gatheringMs;
  }

  /** @param line an object in JSON. */
  log(line: string): void {
    this.#add('info', line);
  }

  warn(line: string, error: unknown): void {
    this.#add('warning', line, error);
  }

  error(line: string, error: unknown): void {
    this.#add('error', line, error);
  }

  /** Writes what has been gathered. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#lines !== '') this.#write(this.#lines);
    this.#lines = '';
  }

  #add(level: Level, line: string, error?: unknown): void {
    const begin = `{"time":"${new Date().toISOString()}","level":"${level}"`;
    const why = error === undefined ? '' : `,"error":${JSON.stringify(toldOf(error))}`;
    this.#lines += `${begin}${why}${line === '{}' ? '' : ','}${line.slice(1)}\n`;
    if (this.#gatheringMs === 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), this.#gatheringMs);
  }
}

/** An error and what it came of, with the places in the code. */
function toldOf(error: unknown): string {
  if (!(error instanceof Error)) return messageOf(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\nbecause of ${toldOf(error.cause)}`;
}
