import type { Week } from '#shared/api/contract/week.ts';
import { filmsShown } from '#shared/domain/room-films.ts';
import { list, money } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import { titleIn } from './decision/films-by-room.tsx';

const text = fr.programming.reasons;

type Reasons = NonNullable<Week['reasons']>;

/** Why a film has a further room, and why rooms are against the order of the forecasts; nothing where neither is so. */
export function ProposalReasons({ week }: { week: Week }) {
  const lines = reasonLines(week);
  if (lines.length === 0) return null;
  return (
    <ul aria-label={text.label} className="max-w-3xl space-y-1 text-sm text-quiet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {week.settings.keptMoney && <li>{fr.kept.reasons}</li>}
    </ul>
  );
}

/** Of the proposal: what the manager has decided otherwise is for her to explain. */
function reasonLines(week: Week): string[] {
  const { reasons, choice } = week;
  if (reasons === null || choice === 'decided') return [];
  const { extraRooms, overDifferentFilms, inversions } = reasons;
  const { rooms } = week.settings;
  return [
    ...extraRooms.map((extra) => {
      const its = rooms.filter(({ room }) => extra.rooms.includes(room));
      const why = extra.exceedsLargestRoom ? text.exceeds : text.pays;
      return text.twice(titleIn(week, extra.filmId), inRooms(its, rooms.length)) + why;
    }),
    ...(overDifferentFilms === null ? [] : [differentFilms(week, overDifferentFilms)]),
    ...nearest(inversions).map((inversion) => inverted(week, inversion)),
  ];
}

/** Of each film that has too small a room, the other with which a swap would cost least, as long as it costs anything. */
function nearest(inversions: Reasons['inversions']): Reasons['inversions'] {
  const paid = inversions.filter(({ gain }) => Math.round(gain) > 0);
  return paid.filter(({ larger, gain }) =>
    paid.every((other) => other.larger.room !== larger.room || other.gain >= gain),
  );
}

function inverted(week: Week, { larger, smaller, gain }: Reasons['inversions'][number]): string {
  const { rooms } = week.settings;
  const where = (shown: typeof larger): string =>
    inRooms(
      rooms.filter(({ room }) => room === shown.room),
      rooms.length,
    );
  const [title, other] = [titleIn(week, larger.filmId), titleIn(week, smaller.filmId)];
  return text.inversion(title, where(larger), other, where(smaller), money(gain));
}

function differentFilms(week: Week, { gain, films }: NonNullable<Reasons['overDifferentFilms']>): string {
  const titles = list(filmsShown(films).map((filmId) => titleIn(week, filmId)));
  return Math.round(gain) > 0 ? text.gain(money(gain), titles) : text.noGain(titles);
}
