import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BESIDE } from '#test/support/beside.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { MSSQL_MIGRATIONS } from './migrations/index.ts';
import { mssqlStatements } from './statements.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** The check reads source, where columns that are taken from a shape cannot be seen: it is given what is sent. */
describe('the T-SQL that is sent', () => {
  const folder = temporaryFolder();
  const checked = (statements: readonly string[]) => {
    const batches = [...MSSQL_MIGRATIONS.flat(), ...statements];
    writeFileSync(path.join(folder, 'sent.sql'), batches.join('\nGO\n'));
    const { status, stdout } = spawnSync(path.join(ROOT, BESIDE.tsqlCheck.path), [folder], {
      encoding: 'utf8',
    });
    return { status, stdout };
  };

  it('names tables and columns that the migrations make', () => {
    expect(checked(Object.values(mssqlStatements))).toMatchObject({ status: 0 });
    const wrong = checked([mssqlStatements.upsertForecast.replace('p90 = @p90', 'p91 = @p90')]);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('p91');
  });
});
