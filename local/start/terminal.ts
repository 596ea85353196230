const BAR_WIDTH = 24;

/** Shows how far something is: a bar that is drawn over in a terminal, now and then a line elsewhere. */
export class ProgressBar {
  readonly #label: string;
  readonly #unit: string;
  readonly #out: NodeJS.WriteStream;
  #lastTenth = -1;
  #drawn = false;

  constructor(label: string, unit: string, out: NodeJS.WriteStream = process.stdout) {
    this.#label = label;
    this.#unit = unit;
    this.#out = out;
  }

  show(done: number, total: number): void {
    const share = total === 0 ? 1 : done / total;
    if (this.#out.isTTY) {
      const filled = Math.round(share * BAR_WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      this.#out.write(`\r${this.#label} ${bar} ${done}/${total} ${this.#unit} `);
      this.#drawn = true;
    } else if (Math.floor(share * 10) > this.#lastTenth) {
      this.#lastTenth = Math.floor(share * 10);
      this.#out.write(`${this.#label}: ${done}/${total} ${this.#unit}\n`);
    }
  }

  /** Ends the line of the bar. */
  end(): void {
    if (this.#drawn) this.#out.write('\n');
    this.#drawn = false;
  }
}
