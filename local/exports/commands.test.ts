import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addWeeks, cinemaWeekOf, parisDateOf } from '#shared/domain/cinema-week.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { readReleases } from '#shared/release-files/read-releases.ts';
import { createSqliteAnalyticalStore } from '#shared/storage/analytical/sqlite-analytical-store.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { root } from '../settings.ts';
import { forecastFilm, observe } from './testing-stores.ts';

const folder = temporaryFolder();
const dataDir = path.join(folder, 'data');
/** A week that is over by the real clock. */
const WEEK = addWeeks(cinemaWeekOf(parisDateOf(new Date())), -2);

/** Runs a command as a program on the files of `dataDir`; answers its code and what it printed. */
function command(script: string, ...args: string[]) {
  const env = { ...process.env, NIAB_DATA_DIR: dataDir, NIAB_SITES_BASE_URL: '' };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const program = [path.join(root, 'local/run.mjs'), `local/${script}`, ...args];
    const child = execFile(process.execPath, program, { env, cwd: root }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

async function storeWeek(): Promise<void> {
  const operational = createSqliteOperationalStore(path.join(dataDir, 'operational.sqlite'));
  await operational.migrate();
  const analytical = createSqliteAnalyticalStore(path.join(dataDir, 'analytical.sqlite'));
  const film = testRelease(WEEK, 'a');
  await forecastFilm({ operational, analytical }, film, { screens: 5 });
  await observe({ operational, analytical }, film, 10_000);
  await analytical.close();
  await operational.close();
}

describe('the exports, as programs', () => {
  it('write what the stores of the settings hold, and say how much', async () => {
    await storeWeek();
    const out = path.join(folder, 'service');
    const exported = await command('export-service.ts', '--from', WEEK, '--to', WEEK, '--out', out);
    expect(exported.code).toBe(0);
    expect(exported.stdout).toContain(
      `The weeks ${WEEK} to ${WEEK} are in ${out}:\n  forecasts.parquet: 1 rows\n`,
    );
    expect(exported.stderr).toContain('1/1 weeks');
    expect(readdirSync(out)).toHaveLength(6);

    const file = path.join(folder, 'films.jsonl');
    const films = await command('export-releases.ts', '--from', WEEK, '--to', WEEK, '--out', file);
    expect(films.code).toBe(0);
    expect(films.stdout).toBe(`1 films of the weeks ${WEEK} to ${WEEK} are in ${file}; 0 have no result.\n`);
    expect(await readReleases(file)).toMatchObject([{ firstWeekAdmissions: 10_000 }]);
  });

  it.each(['export-service.ts', 'export-releases.ts'])(
    'say what is wrong, and write nothing: %s',
    async (script) => {
      const out = path.join(folder, `none-${script}`);
      const refused = await command(script, '--from', '2026-13-01', '--out', out);
      expect(refused).toEqual({
        ...{ code: 1, stdout: '' },
        stderr: '--from must be an existing date, YYYY-MM-DD, not "2026-13-01".\n',
      });
      expect((await command(script, '--from', WEEK)).stderr).toContain('is missing');
      expect(readdirSync(folder)).not.toContain(path.basename(out));
    },
  );
});
