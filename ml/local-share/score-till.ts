import { fitLocalModel } from '#shared/domain/local-demand/fit-local-model.ts';
import type { LocalModel } from '#shared/domain/local-demand/local-model.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { coverageBySize, type CoverageBySize } from './coverage.ts';
import type { TillRow } from './read-till.ts';
import { constantModel, priorFrom } from './till-models.ts';
import { isInRange, soldOf, walkWeeks, type NationalRow } from './walk-weeks.ts';

/** Films that are learned from before the first is judged: those of about a year. */
const TAUGHT = 120;

export interface TillScore extends CoverageBySize {
  constant: Pick<CoverageBySize, 'coverage' | 'classes'>;
}

/**
 * How often the 80 % ranges of a cinema's own tickets, given the national admissions, held what it sold; beside it
 * ranges with one spread for all sizes.
 * @throws InvalidInputError for a till with too few films.
 */
export function scoreTill(till: readonly TillRow[]): TillScore {
  const rows = till.filter((row): row is NationalRow => row.admissions !== null);
  if (rows.length <= TAUGHT) {
    throw new InvalidInputError(
      'file',
      `Of more than ${TAUGHT} films the first ${TAUGHT} teach and the others are judged; the file has ${rows.length} that count`,
    );
  }
  const prior = priorFrom(rows.slice(0, TAUGHT));
  const { coverage, classes } = judged(rows, constantModel);
  return {
    ...judged(rows, (known) => fitLocalModel(known.map(soldOf), prior)),
    constant: { coverage, classes },
  };
}

function judged(
  rows: readonly NationalRow[],
  learn: (known: readonly NationalRow[]) => LocalModel,
): CoverageBySize {
  return coverageBySize(
    walkWeeks(rows, TAUGHT, learn).map((foretold) => ({
      admissions: foretold.row.admissions,
      isCovered: isInRange(foretold),
    })),
  );
}
