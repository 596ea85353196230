import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createSqliteOperationalStore } from './sqlite-operational-store.ts';

const folder = temporaryFolder();
const writer = fileURLToPath(new URL('../testing/writer-process.ts', import.meta.url));
const importer = fileURLToPath(new URL('../testing/importing-process.ts', import.meta.url));
const RUNS = 150;

describe('one SQLite file and several processes', () => {
  it('makes the schema once and gives each run to one of them', async () => {
    const file = join(folder, 'shared.db');
    const processes = ['one', 'two', 'three'].map((name) =>
      promisify(execFile)(process.execPath, [writer, file, name, String(RUNS)]),
    );
    const claimed = (await Promise.all(processes)).map(({ stdout }) => Number(stdout));
    expect(claimed.reduce((sum, count) => sum + count, 0)).toBe(RUNS);

    const store = createSqliteOperationalStore(file);
    expect(await store.listRuns('2023-04-05', '2023-04-05')).toHaveLength(RUNS);
    expect(await store.listRunItems(`run-${RUNS - 1}`)).toHaveLength(3);
    await store.close();
  });

  it('loses nothing that was written, and half of nothing, when a process is killed', async () => {
    const file = join(folder, 'killed.db');
    const store = createSqliteOperationalStore(file);
    await store.migrate();
    const child = spawn(process.execPath, [writer, file, 'killed', '1000000'], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    await expect
      .poll(async () => (await store.listRuns('2023-04-05', '2023-04-05')).length, { timeout: 10_000 })
      .toBeGreaterThan(50);
    child.kill('SIGKILL');
    await ended;

    const runs = await store.listRuns('2023-04-05', '2023-04-05');
    const items = await Promise.all(runs.map(({ runId }) => store.listRunItems(runId)));
    const sizes = items.map((list) => list.length).toSorted();
    expect(new Set(sizes.slice(1))).toEqual(new Set([3]));
    expect([0, 3]).toContain(sizes[0]);
    await store.close();
  });

  it('has the tickets of all weeks of a file or of none, when the process that stores them is killed', async () => {
    const file = join(folder, 'imported.db');
    const store = createSqliteOperationalStore(file);
    await store.migrate();
    const child = spawn(process.execPath, [importer, file, '400'], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    const held = () => store.listCinemaTickets('2014-01-01', '2023-04-05');
    await expect.poll(async () => (await held())[0]?.version ?? 0, { timeout: 10_000 }).toBeGreaterThan(3);
    child.kill('SIGKILL');
    await ended;

    const tickets = await held();
    expect(tickets).toHaveLength(800);
    expect(new Set(tickets.map(({ version }) => version)).size).toBe(1);
    expect(new Set(tickets.map((each) => each.tickets))).toEqual(new Set([tickets[0]?.version]));
    await store.close();
  });
});
