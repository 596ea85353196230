import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { runWithPrograms, type Ended } from './testing/programs.ts';

const folder = temporaryFolder();
const RULE = '--resource-group niab-dev --server niab-dev-sql-x --name operator-203-0-113-7';
const OPENED = `az sql server firewall-rule create ${RULE} --start-ip-address 203.0.113.7 --end-ip-address 203.0.113.7 --output none`;
const CLOSED = `az sql server firewall-rule delete ${RULE} --output none`;
const OUTPUTS = {
  RESOURCE_GROUP: 'niab-dev',
  sqlServer: 'niab-dev-sql-x.database.windows.net',
  sqlDatabase: 'niab',
  identityName: 'niab-dev-functions',
  identityClientId: '11111111-2222-3333-4444-555555555555',
};

function withOpenFirewall(
  programs: Record<string, string>,
  command: string[],
  options: Parameters<typeof runWithPrograms>[3] = {},
): Promise<Ended> {
  const script = ['infra/deploy/with-open-firewall.ts', '--address', '203.0.113.7'];
  const run = [process.execPath, ...script, ...command] as const;
  return runWithPrograms(folder, programs, [run[0], ...run.slice(1)], { env: OUTPUTS, ...options });
}

describe('a command with the open firewall', () => {
  it('runs between the opening and the closing', async () => {
    const { code, calls } = await withOpenFirewall({ az: '', work: '' }, ['work', 'on', 'it']);
    expect(calls).toEqual([OPENED, 'work on it', CLOSED]);
    expect(code).toBe(0);
  });

  it('ends as the command ends, and the firewall is closed all the same', async () => {
    const { code, calls } = await withOpenFirewall({ az: '', work: 'exit 7' }, ['work']);
    expect(calls).toEqual([OPENED, 'work ', CLOSED]);
    expect(code).toBe(7);
  });

  it('closes it when the command is not there, or is ended from outside', async () => {
    const absent = await withOpenFirewall({ az: '' }, ['no-such-program']);
    expect(absent.calls).toEqual([OPENED, CLOSED]);
    expect(absent.code).toBe(1);

    const ended = await withOpenFirewall({ az: '', work: 'echo working; exec sleep 60' }, ['work'], {
      onOutput: (soFar, end) => {
        if (soFar.includes('working')) end();
      },
    });
    expect(ended.calls).toEqual([OPENED, 'work ', CLOSED]);
    expect(ended.code).toBe(1);
  });

  it('runs nothing behind a firewall that could not be opened, and takes away what may have been made', async () => {
    const az = '[ "$4" != create ]';
    const { code, calls, output } = await withOpenFirewall({ az, work: '' }, ['work']);
    expect(calls).toEqual([OPENED, CLOSED]);
    expect(output).toContain('could not be opened');
    expect(code).toBe(1);
  });

  it('says how to close what it could not close', async () => {
    const { code, output } = await withOpenFirewall({ az: '[ "$4" != delete ]', work: '' }, ['work']);
    expect(output).toContain(`may still be open to 203.0.113.7. Close it: ${CLOSED}`);
    expect(code).toBe(1);
  });

  it.each([
    [{ ...OUTPUTS, sqlServer: '' }, ['work'], 'RESOURCE_GROUP and sqlServer must be set'],
    [OUTPUTS, [], 'Name the command'],
  ])('opens nothing without knowing what for', async (env, command, message) => {
    const { code, calls, output } = await withOpenFirewall({ az: '', work: '' }, command, { env });
    expect(calls).toEqual([]);
    expect(output).toContain(message);
    expect(code).toBe(1);
  });
});

describe('update-tables', () => {
  const update = (npm: string, ...args: string[]): Promise<Ended> =>
    runWithPrograms(folder, { npm }, [process.execPath, 'infra/deploy/update-tables.ts', ...args], {
      env: { ...OUTPUTS, FOLDER: folder },
    });
  const USER =
    'npm run database-user -- --server niab-dev-sql-x.database.windows.net --database niab --user niab-dev-functions --client-id 11111111-2222-3333-4444-555555555555';

  it('makes the tables of the deployed database, then the user', async () => {
    const { code, calls, output } = await update('echo "on $NIAB_SQL_SERVER $NIAB_SQL_DATABASE"');
    expect(calls).toEqual(['npm run migrate', USER]);
    expect(output).toContain('on niab-dev-sql-x.database.windows.net niab');
    expect(code).toBe(0);
  });

  it('makes no user without tables', async () => {
    const { code, calls } = await update('exit 3');
    expect(calls).toEqual(['npm run migrate']);
    expect(code).toBe(3);
  });

  it('waits until a new rule of the firewall works, but not for ever', async () => {
    const first = 'if mkdir "$FOLDER/asked" 2> /dev/null; then';
    const refused = `${first} echo "The server's firewall does not let this address in: add a rule"; exit 1; fi`;
    const { code, calls } = await update(refused, '--interval', '0.01');
    expect(calls).toEqual(['npm run migrate', 'npm run migrate', USER]);
    expect(code).toBe(0);

    const never = await update('echo "error 40615" >&2; exit 1', '--patience', '0');
    expect(never.calls).toEqual(['npm run migrate']);
    expect(never.code).toBe(1);
  });
});
