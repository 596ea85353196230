import { isDeepStrictEqual } from 'node:util';
import { settingsFor } from '../domain/cinema.ts';
import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { isOver } from '../domain/week-state.ts';
import { NiabError } from '../errors.ts';
import type { PutProgramme } from './contract/changes.ts';
import type { CurrentProgramme } from './contract/programme.ts';
import { currentProgramme } from './decision-view.ts';
import type { Caller } from './endpoint.ts';
import { withPossibleHoldovers } from './holdovers.ts';
import { checkNotObtained } from './not-obtained.ts';
import { inEveryRoom, programmeWith } from './programme-evaluation.ts';
import { saveAfter } from './save-after.ts';
import { readWeekToChange } from './week-rows.ts';

/**
 * Records the manager's decision after a version of the week's programme; one that holds already is not made twice.
 * Throws `unknown-week`, `conflict` once the week is over, `unknown-film` with the row for a film of which there is no
 * forecast, because its money could not be told, and for one of the week before that is not kept (`withPossibleHoldovers`), `invalid-input` for a room that the cinema does not have, what
 * `checkNotObtained` throws, and `precondition-failed` when another version is stored.
 */
export async function decideProgramme(
  caller: Caller,
  week: IsoDate,
  { rooms: wanted, reason, notObtained: named }: PutProgramme,
  version: number,
): Promise<void> {
  const { operational, clock, manager } = caller;
  const rows = await withPossibleHoldovers(operational, await readWeekToChange(operational, week, clock));
  const rooms = wanted === null ? null : inEveryRoom(wanted, settingsFor(week, rows.settings));
  const content = { rooms, reason, notObtained: named };
  const isRepeat = ({ decision }: CurrentProgramme): boolean =>
    decision !== null &&
    isDeepStrictEqual(
      { rooms: decision.rooms, reason: decision.reason, notObtained: decision.notObtained },
      content,
    );
  if (isRepeat(currentProgramme(rows.decision))) return;

  const now = clock.now();
  if (isOver(week, parisDateOf(now))) {
    throw new NiabError('conflict', `The week ${week} is over; its programme cannot change`, {
      field: 'week',
    });
  }
  checkNotObtained(named, rooms, rows);
  if (rooms !== null) programmeWith(rooms, rows);
  await saveAfter({
    read: async () => currentProgramme((await operational.listDecisions(week, week))[0] ?? null),
    isRepeat,
    write: () =>
      operational.addDecision(
        { week, ...content, decidedAt: now.toISOString(), decidedBy: manager },
        version,
      ),
  });
}
