import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import path from 'node:path';
import { endOf, eveningOf } from './present.ts';
import { resumedAt } from './resumed-clock.ts';

const folder = temporaryFolder();
const [EVENING, END] = [eveningOf('2023-06-05'), endOf('2023-06-05')];

it('goes on after what was stored last, whatever it was, and not beyond the day', async () => {
  const store = createSqliteOperationalStore(path.join(folder, 'operational.sqlite'));
  await store.migrate();
  const next = async (): Promise<string> => (await resumedAt(store, EVENING, END)).toISOString();
  try {
    expect(await next()).toBe('2023-06-05T16:00:00.000Z');
    await store.startRun(
      testRun({ runId: '2023-06-07-monday', week: '2023-06-07', startedAt: '2023-06-05T03:00:00.000Z' }),
    );
    expect(await next()).toBe('2023-06-05T16:00:00.000Z');
    const decision = { week: '2023-06-07', rooms: null, reason: '', notObtained: [], decidedBy: 'moi' };
    await store.addDecision({ ...decision, decidedAt: '2023-06-05T16:40:00.000Z' }, 0);
    expect(await next()).toBe('2023-06-05T16:40:00.001Z');
    const sold = { room: 1, filmId: null, tickets: 0, enteredBy: 'moi' };
    await store.saveTicketsOfWeeks([
      { week: '2023-05-24', entries: [{ ...sold, enteredAt: '2023-06-05T17:00:00.000Z' }], version: 0 },
    ]);
    expect(await next()).toBe('2023-06-05T17:00:00.001Z');
    const change = { changedBy: 'moi', changedAt: '2023-06-05T18:00:00.000Z' };
    await store.saveSettings(DEFAULT_SETTINGS, 0, change);
    expect(await next()).toBe('2023-06-05T18:00:00.001Z');
    // An earlier decision, after a later one, does not put it back.
    await store.addDecision({ ...decision, decidedAt: '2023-06-05T16:10:00.000Z' }, 1);
    expect(await next()).toBe('2023-06-05T18:00:00.001Z');
    await store.addDecision({ ...decision, decidedAt: '2023-06-20T16:10:00.000Z' }, 2);
    expect(await next()).toBe(END.toISOString());
  } finally {
    await store.close();
  }
});
