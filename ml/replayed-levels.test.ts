import { expect, it } from 'vitest';
import { levelsAfter } from '#shared/domain/adaptive-intervals.ts';
import { addWeeks, stageDate, STAGES } from '#shared/domain/cinema-week.ts';
import { ReplayedLevels } from './replayed-levels.ts';

const FIRST = '2024-01-03';

it('lets the run of a week know the weeks up to the last but one, of its stage', () => {
  const levels = new ReplayedLevels();
  const below = [1, 0, 1, 1, 0];
  for (const [i, misses] of below.entries()) {
    const week = addWeeks(FIRST, i);
    for (const stage of STAGES) {
      const known = stage === 'monday' ? below.slice(0, Math.max(0, i - 1)) : [];
      const asked = levels.asOf(stage, stageDate(week, stage));
      expect(asked).toEqual(levelsAfter(known.map((one) => ({ films: 1, below: one, above: 0 }))));
    }
    levels.served('monday', week, [{ p10: 100, p90: 1_000, actual: misses === 1 ? 50 : 500 }]);
  }
});
