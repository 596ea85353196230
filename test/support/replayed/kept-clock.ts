import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SimulatedClock } from '#local/sample-weeks/simulated-clock.ts';

/** A simulated clock that survives its process and never goes back, as real time does not when a host is killed. */
export class KeptClock extends SimulatedClock {
  readonly #file: string;

  constructor(file: string) {
    super(new Date(existsSync(file) ? readFileSync(file, 'utf8') : 0));
    this.#file = file;
  }

  override set(now: Date): void {
    if (now <= this.now()) return;
    super.set(now);
    // A process that is killed while it writes must not leave half a time.
    writeFileSync(`${this.#file}.new`, now.toISOString());
    renameSync(`${this.#file}.new`, this.#file);
  }
}
