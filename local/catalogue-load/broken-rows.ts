import { NiabError } from '#shared/errors.ts';
import { tellRow, type BrokenRow } from '#shared/catalogue/rows/row.ts';

/** Broken rows that are told. */
const MOST_TOLD = 20;

/** Broken rows of a source, as many as are told; the others are counted. */
export class BrokenRows {
  readonly #told: BrokenRow[] = [];
  /** Whether they are left out; else those that are told are enough to stop. */
  readonly #leaveOut: boolean;
  #count = 0;

  constructor(leaveOut: boolean) {
    this.#leaveOut = leaveOut;
  }

  get count(): number {
    return this.#count;
  }

  /** @throws NiabError `broken-row` with all of them when they are too many to go on. */
  add(row: BrokenRow): void {
    this.#count += 1;
    if (this.#told.length < MOST_TOLD) this.#told.push(row);
    if (!this.#leaveOut && this.#count === MOST_TOLD) this.refuse();
  }

  /** @throws NiabError `broken-row` with those that are told, where there are any and they are not left out. */
  refuse(): void {
    if (this.#count === 0 || this.#leaveOut) return;
    const more = this.#count < MOST_TOLD ? '' : '\nThere may be more.';
    throw new NiabError(
      'broken-row',
      `Nothing was loaded, for rows are broken:\n${this.lines().join('\n')}${more}\n` +
        'Mend them, or leave them out with --leave-out.',
    );
  }

  lines(): string[] {
    return this.#told.map(tellRow);
  }
}
