import { parisDateOf } from '../domain/cinema-week.ts';
import { cinemaInWeek, learnedOf } from './cinemas.ts';
import { keptAnswer } from './kept-answer.ts';
import { settingsView } from './settings-view.ts';
import { comingWeek } from './week-rows.ts';
import { cinemaReads } from '../storage/operational/cinema-reads.ts';

/** The settings as they stand now: for who asks for them, and for who has just changed them. */
export const settingsAnswer = keptAnswer('settings', async ({ operational, clock }) => {
  const coming = comingWeek(clock);
  const known = await operational.readAll(cinemaReads({ from: coming, to: coming }));
  return {
    ...settingsView(known.settings, parisDateOf(clock.now())),
    learned: learnedOf(cinemaInWeek(coming, known)),
  };
});
