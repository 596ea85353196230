/**
 * A process of its own that works on a SQLite file, for the tests: `node writer-process.ts FILE NAME COUNT`.
 * It brings the schema up to date, then takes part in claiming COUNT runs and prints how many it got.
 */
import { newRun } from '../../domain/run.ts';
import { createSqliteOperationalStore } from '../operational/sqlite-operational-store.ts';

const [file = '', name = '', count = '0'] = process.argv.slice(2);
const store = createSqliteOperationalStore(file);
await store.migrate();
let claimed = 0;
for (let index = 0; index < Number(count); index += 1) {
  const runId = `run-${index}`;
  await store.startRun(
    newRun({
      runId,
      week: '2023-04-05',
      kind: 'thursday',
      asOf: '2023-03-30',
      modelVersion: name,
      startedAt: '2023-03-30T06:00:00.000Z',
    }),
  );
  await store.addRunItems(
    [1, 2, 3].map((page) => ({ runId, type: 'page', key: `${page}.html`, label: 'x' })),
  );
  const until = '2023-03-30T06:02:00.000Z';
  if (await store.claimRun(runId, name, '2023-03-30T06:00:00.000Z', until)) claimed += 1;
}
await store.close();
process.stdout.write(String(claimed));
