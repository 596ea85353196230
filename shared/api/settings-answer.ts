import { parisDateOf } from '../domain/cinema-week.ts';
import { keptAnswer } from './kept-answer.ts';
import { settingsView } from './settings-view.ts';

/** The settings as they stand now: for who asks for them, and for who has just changed them. */
export const settingsAnswer = keptAnswer('settings', async ({ operational, clock }) =>
  settingsView(await operational.listSettings(), parisDateOf(clock.now())),
);
