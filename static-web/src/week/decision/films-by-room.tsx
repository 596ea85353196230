import type { Week } from '#shared/api/contract/week.ts';
import { filmIn, type RoomFilms } from '#shared/domain/room-films.ts';
import { fr } from '../../texts/fr.ts';
import { titleOf } from '../../programme/programme-view.ts';

/** A film for each room, in a line each: who goes where. */
export function FilmsByRoom({ week, rooms }: { week: Week; rooms: RoomFilms }) {
  return (
    <dl className="grid grid-cols-[fit-content(50%)_minmax(0,1fr)] gap-x-4 gap-y-0.5">
      {week.settings.rooms.map(({ room, name }) => (
        <div key={room} className="contents">
          <dt className="text-quiet">{name}</dt>
          <dd className="font-semibold">{titleIn(week, filmIn(rooms, room))}</dd>
        </div>
      ))}
    </dl>
  );
}

export function titleIn(week: Week, filmId: string | null): string {
  return filmId === null ? fr.alternatives.noFilm : (titleOf(week, filmId) ?? fr.ticket.unknownFilm);
}
