import { expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import { readKnownWeek } from './known-week.ts';

const WEEK = '2023-06-14';

it('keeps every film of a group under one id, also where the group has grown since the week began', async () => {
  const operational = createSqliteOperationalStore(':memory:');
  await operational.migrate();
  try {
    const film = (filmId: string) => ({ ...testRelease(WEEK, filmId), entries: [] });
    await operational.recordMatches(
      WEEK,
      [{ films: [film('older'), film('other')], confidence: 0.5, reasons: [] }],
      [],
    );
    await operational.sayMatch(
      {
        ...{ week: WEEK, filmId: 'older', otherFilmId: 'other', verdict: 'same' },
        ...{ saidAt: '2023-06-15T08:00:00.000Z', saidBy: 'gérante' },
        joined: [
          { filmId: 'other', forecastAs: 'other', resultAs: 'older' },
          { filmId: 'third', forecastAs: 'other', resultAs: 'older' },
          { filmId: 'apart', forecastAs: 'older', resultAs: 'apart' },
        ],
        ...{ restored: [], forgotten: [], assembledAgain: null, recordedAgain: false },
      },
      0,
    );
    const { keptId } = await readKnownWeek({ operational, sources: () => Promise.resolve([]) }, WEEK);
    expect(['older', 'other', 'third', 'apart', 'unknown'].map(keptId)).toEqual([
      ...['older', 'older', 'older', 'apart', 'unknown'],
    ]);
  } finally {
    await operational.close();
  }
});
