import type { CurrentTickets } from '#shared/api/contract/result.ts';
import type { Week } from '#shared/api/contract/week.ts';
import type { Author } from '../forms/overtaken.tsx';
import { titleOf } from '../programme/programme-view.ts';
import { fr } from '../texts/fr.ts';
import { historyText } from '../texts/fr/history.ts';

/** The tickets that somebody else has entered meanwhile, room by room. */
export function TicketsInstead({ week, tickets }: { week: Week; tickets: CurrentTickets }) {
  return tickets.rooms.map(({ room, filmId, tickets: sold }) => {
    const name = week.settings.rooms.find((each) => each.room === room)?.name ?? String(room);
    const film = filmId === null ? historyText.closed : (titleOf(week, filmId) ?? fr.ticket.unknownFilm);
    return <p key={room}>{historyText.tickets.instead(name, film, sold)}</p>;
  });
}

/** Whoever entered the latest of them. */
export function enteredBy({ rooms }: CurrentTickets): Author {
  const [latest] = rooms.toSorted((a, b) => b.enteredAt.localeCompare(a.enteredAt));
  return { by: latest?.enteredBy ?? null, at: latest?.enteredAt ?? null };
}
