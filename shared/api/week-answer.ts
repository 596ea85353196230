import { keptAnswer } from './kept-answer.ts';
import { withPossibleHoldovers } from './holdovers.ts';
import { readWeek } from './week-rows.ts';
import { weekView } from './week-view.ts';

/** A week as it stands now: for who asks for it, and for who has just changed it. */
export const weekAnswer = keptAnswer('week', async ({ operational, clock }, week: string) =>
  weekView(await withPossibleHoldovers(operational, await readWeek(operational, week, clock)), clock.now()),
);
