import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { money } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';

type Alone = NonNullable<WeekRelease['inLargestRoom']>;

const text = fr.programming.alone;

/** What a film would bring alone in the largest room, a week and a day: what films are compared by in money. */
export function InLargestRoom({ week, release }: { week: Week; release: WeekRelease }) {
  const { inLargestRoom } = release;
  if (inLargestRoom === null) return null;
  const { expectedTakings, perDay } = inLargestRoom;
  return (
    <p className="text-sm text-foretold">
      <strong className="text-lg leading-tight font-bold">{money(expectedTakings)}</strong>{' '}
      {text.takings(whereOf(week, inLargestRoom))}
      <span className="block">{text.perDay(perDay)}</span>
    </p>
  );
}

/** What the money of films supposes; nothing where none has any. */
export function InLargestRoomNote({ week, releases }: { week: Week; releases: readonly WeekRelease[] }) {
  const alone = releases.map(({ inLargestRoom }) => inLargestRoom).find((each) => each !== null) ?? null;
  return alone === null ? null : <p className="text-sm text-quiet">{text.caption(whereOf(week, alone))}</p>;
}

function whereOf({ settings: { rooms } }: Week, { room }: Alone): string {
  return inRooms(
    rooms.filter((each) => each.room === room),
    rooms.length,
  );
}
