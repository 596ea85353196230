import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import type { PutProgramme } from './contract.ts';
import type { Caller } from './endpoint.ts';
import { programmeWith } from './programme-evaluation.ts';
import { isOver } from './week-result.ts';
import { readWeek } from './week-rows.ts';

/**
 * Records the manager's decision. Throws `unknown-week`, `conflict` once the week is over, and `unknown-film` with the
 * room for a film of which there is no forecast, because its money could not be told.
 */
export async function decideProgramme(caller: Caller, week: IsoDate, wish: PutProgramme): Promise<void> {
  const { operational, clock, manager } = caller;
  const rows = await readWeek(operational, week, clock);
  const now = clock.now();
  if (isOver(week, parisDateOf(now))) {
    throw new NiabError('conflict', `The week ${week} is over; its programme cannot change`, {
      field: 'week',
    });
  }
  if (wish.rooms !== null) programmeWith(wish.rooms, rows);
  await operational.addDecision({
    week,
    rooms: wish.rooms,
    reason: wish.reason,
    notObtained: wish.rooms === null ? [] : wish.notObtained,
    decidedAt: now.toISOString(),
    decidedBy: manager,
  });
}
