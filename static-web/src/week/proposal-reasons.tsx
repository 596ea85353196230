import type { Week } from '#shared/api/contract/week.ts';
import { filmsShown } from '#shared/domain/room-films.ts';
import { list, money } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import { titleIn } from './decision/films-by-room.tsx';

const text = fr.programming.reasons;

/** Why a film has a further room, and why rooms are against the order of the forecasts; nothing where neither is so. */
export function ProposalReasons({ week }: { week: Week }) {
  const lines = reasonLines(week);
  if (lines.length === 0) return null;
  return (
    <ul aria-label={text.label} className="max-w-3xl space-y-1 text-sm text-quiet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Of the proposal: what the manager has decided otherwise is for her to explain. */
function reasonLines(week: Week): string[] {
  const { reasons, choice } = week;
  if (reasons === null || choice === 'decided') return [];
  const { extraRooms, overDifferentFilms, overOrder } = reasons;
  const { rooms } = week.settings;
  return [
    ...extraRooms.map((extra) => {
      const its = rooms.filter(({ room }) => extra.rooms.includes(room));
      const why = extra.exceedsLargestRoom ? text.exceeds : text.pays;
      return text.twice(titleIn(week, extra.filmId), inRooms(its, rooms.length)) + why;
    }),
    ...(overDifferentFilms === null ? [] : [differentFilms(week, overDifferentFilms)]),
    ...(overOrder === null || Math.round(overOrder) <= 0 ? [] : [text.order(money(overOrder))]),
  ];
}

function differentFilms(
  week: Week,
  { gain, films }: NonNullable<NonNullable<Week['reasons']>['overDifferentFilms']>,
): string {
  const titles = list(filmsShown(films).map((filmId) => titleIn(week, filmId)));
  return Math.round(gain) > 0 ? text.gain(money(gain), titles) : text.noGain(titles);
}
