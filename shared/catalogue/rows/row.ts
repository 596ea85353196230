import { NiabError } from '../../errors.ts';

/** A row of a file of text, in cells. */
export interface Row {
  /** Of the file, from 1; of a row over several lines, the first. */
  line: number;
  cells: readonly string[];
}

/** What is wrong with a row, and where it is. */
export interface BrokenRow {
  file: string;
  line: number;
  /** E.g. `rating is not a number: "four"`. */
  problem: string;
}

/** A row that is not as its file promises. */
export class BrokenRowError extends NiabError {
  readonly row: BrokenRow;

  constructor(row: BrokenRow) {
    super('broken-row', tellRow(row));
    this.row = row;
  }
}

export function tellRow({ file, line, problem }: BrokenRow): string {
  return `${file}, line ${line}: ${problem}`;
}

/** Is told of each broken row, which is then left out. Where the first one is reason to stop, it throws. */
export type OnBroken = (row: BrokenRow) => void;

/** @throws BrokenRowError always. */
export function refuseBroken(row: BrokenRow): never {
  throw new BrokenRowError(row);
}
