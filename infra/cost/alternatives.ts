import { NiabError } from '#shared/errors.ts';
import type { CostRow } from './declared-costs.ts';

/** What no template deploys, priced to be compared with what stands there. */
interface Alternative extends Pick<CostRow, 'resource' | 'meter' | 'use' | 'why'> {
  /** Template of the resource that it would take the place of. */
  template: string;
}

const ALTERNATIVE_TABLE = {
  'sql-basic': {
    template: 'modules/sql.bicep',
    resource: 'database',
    meter: 'sql-basic',
    use: 'days',
    why: 'Each day that the database exists, used or not; its 2 GB are in it',
  },
} as const satisfies Record<string, Alternative>;

export type AlternativeName = keyof typeof ALTERNATIVE_TABLE;
const ALTERNATIVES: readonly [string, Alternative][] = Object.entries(ALTERNATIVE_TABLE);

/** The rows of a deployment with those of the alternatives, of which the chosen one takes the place of its resource. */
export function withAlternatives(rows: readonly CostRow[], chosen: AlternativeName | null): CostRow[] {
  const added = ALTERNATIVES.map(([name, { template, ...row }]): CostRow => {
    const replaced = rows.filter((other) => isRowOf(other, template, row.resource));
    const [first] = replaced;
    if (first === undefined) {
      throw new NiabError(
        'bad-cost',
        `${template} has no row of ${row.resource}, which ${name} could replace`,
      );
    }
    const applies = name === chosen && replaced.some((other) => other.applies);
    return { ...row, template: first.template, applies, granted: false };
  });
  const chosenRow = ALTERNATIVES.find(([name]) => name === chosen)?.[1];
  const kept = rows.map((row) => {
    const isReplaced = chosenRow !== undefined && isRowOf(row, chosenRow.template, chosenRow.resource);
    return isReplaced ? { ...row, applies: false } : row;
  });
  return [...kept, ...added];
}

function isRowOf(row: CostRow, template: string, resource: string): boolean {
  return row.template.name === template && row.resource === resource;
}
