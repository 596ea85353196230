import type { CinemaRoom } from '../../domain/cinema.ts';
import { wordsOf } from '../../matching/words.ts';

const ROOM_WORDS = new Set(['salle', 's', 'ecran', 'room', 'screen', 'no', 'n', 'numero']);

/**
 * The room that a file means by a number ("2", "Salle 2", "S2", "n° 02") or by its name in the settings, however it is
 * written; null for none or several. Without a word it is the only room of a cinema that has one.
 */
export function findRoom(text: string | null, rooms: readonly CinemaRoom[]): number | null {
  if (text === null) return rooms.length === 1 ? (rooms[0]?.room ?? null) : null;
  const words = wordsOf(text.slice(0, 200));
  const named = rooms.filter(({ name }) => wordsOf(name).join(' ') === words.join(' '));
  if (named.length > 0) return named.length === 1 ? (named[0]?.room ?? null) : null;
  const rest = words
    .flatMap((word) => word.split(/(?<=^s)(?=\d+$)/u))
    .filter((word) => !ROOM_WORDS.has(word));
  const number = rest.length === 1 && /^\d{1,3}$/u.test(rest[0] ?? '') ? Number(rest[0]) : Number.NaN;
  return rooms.find(({ room }) => room === number)?.room ?? null;
}
