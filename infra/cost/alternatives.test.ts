import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withAlternatives } from './alternatives.ts';
import type { CostRow } from './declared-costs.ts';
import { deployedRows } from './deployed-rows.ts';

const PRODUCTION = path.join(path.dirname(import.meta.dirname), 'prod.bicepparam');

function databaseMeters(rows: readonly CostRow[]): string[] {
  const ofDatabase = rows.filter(({ template }) => template.name === 'modules/sql.bicep');
  return ofDatabase.filter(({ applies }) => applies).map(({ meter }) => meter);
}

describe('an alternative that no template deploys', () => {
  it('is a row that does not apply until it is chosen', async () => {
    const rows = await deployedRows(PRODUCTION);
    expect(databaseMeters(rows)).toEqual(['sql-compute', 'sql-stored']);
    expect(rows.filter(({ meter }) => meter === 'sql-basic')).toMatchObject([{ applies: false }]);
  });

  it('then takes the place of its resource, and of nothing else', async () => {
    const before = await deployedRows(PRODUCTION);
    const after = await deployedRows(PRODUCTION, { alternative: 'sql-basic' });
    expect(databaseMeters(after)).toEqual(['sql-basic']);
    const others = (rows: readonly CostRow[]): string[] =>
      rows.filter(({ applies, resource }) => applies && resource !== 'database').map(({ meter }) => meter);
    expect(others(after)).toEqual(others(before));
  });

  it('is refused where there is nothing to take the place of', () => {
    expect(() => withAlternatives([], null)).toThrow('modules/sql.bicep has no row of database');
  });
});
