import type { LogCategory, LogLevel } from './core-types.ts';

/** A structured line of the host's log. */
export interface LogLine {
  time: string;
  level: LogLevel;
  /** `Host.<part>`, or `Function.<name>` (the host about it), `Function.<name>.User` (the function itself). */
  category: string;
  message: string;
  function?: string;
  invocationId?: string;
}

export type LogWriter = (line: LogLine) => void;

const LEVELS = ['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none'];

/** One JSON object a line on the standard output. */
export const writeJsonLine: LogWriter = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** The log of a host: keeps what host.json's `logging.logLevel` lets through, the longest matching category first. */
export class HostLog {
  readonly #levels: Record<string, string>;
  readonly #write: LogWriter;

  constructor(levels: Record<string, string>, write: LogWriter) {
    this.#levels = levels;
    this.#write = write;
  }

  host(part: string, level: LogLevel, message: string): void {
    this.#line({ level, category: `Host.${part}`, message });
  }

  invocation(
    name: string,
    invocationId: string,
    level: LogLevel,
    category: LogCategory,
    message: string,
  ): void {
    const suffix = category === 'user' ? '.User' : '';
    this.#line({ level, category: `Function.${name}${suffix}`, message, function: name, invocationId });
  }

  #line(line: Omit<LogLine, 'time'>): void {
    if (LEVELS.indexOf(line.level) < LEVELS.indexOf(this.#minimum(line.category))) return;
    this.#write({ time: new Date().toISOString(), ...line });
  }

  #minimum(category: string): string {
    const parts = category.toLowerCase().split('.');
    for (let length = parts.length; length > 0; length--) {
      const level = this.#levels[parts.slice(0, length).join('.')];
      if (level !== undefined) return level;
    }
    return this.#levels['default'] ?? 'information';
  }
}
