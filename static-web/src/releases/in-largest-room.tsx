import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { money } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';

const text = fr.programming.alone;

/** What a film would bring alone in the largest room, a week and a day: what films are compared by in money. */
export function InLargestRoom({ week, release }: { week: Week; release: WeekRelease }) {
  const { inLargestRoom } = release;
  if (inLargestRoom === null) return null;
  const { room, expectedTakings, perDay } = inLargestRoom;
  const { rooms } = week.settings;
  const where = inRooms(
    rooms.filter((each) => each.room === room),
    rooms.length,
  );
  return (
    <p className="text-sm text-foretold">
      <strong className="text-lg leading-tight font-bold">{money(expectedTakings)}</strong>{' '}
      {text.takings(where)}
      <span className="block">{text.perDay(perDay)}</span>
    </p>
  );
}
