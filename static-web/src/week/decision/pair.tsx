import type { Week } from '../../../../shared/api/contract/week.ts';
import type { RoomFilms } from '../../api/queries.ts';
import { fr } from '../../texts/fr.ts';
import { releaseOf } from '../programme-view.ts';

/** A film for each room, in a line each: who goes where. */
export function Pair({ week, rooms }: { week: Week; rooms: RoomFilms }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5">
      {([1, 2] as const).map((room) => (
        <div key={room} className="contents">
          <dt className="text-quiet">{fr.room(room)}</dt>
          <dd className="font-semibold">{titleIn(week, rooms[room])}</dd>
        </div>
      ))}
    </dl>
  );
}

export function titleIn(week: Week, filmId: string | null): string {
  return filmId === null ? fr.alternatives.noFilm : (releaseOf(week, filmId)?.title ?? fr.ticket.unknownFilm);
}
