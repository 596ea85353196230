import { DAYS_A_WEEK, weeklyCapacity, type CinemaRoom, type Cinema, type CinemaSettings } from './cinema.ts';
import { expectProgramme, type Candidate } from './programme.ts';
import type { InLargestRoom } from './shapes/largest-room.ts';

/** The room that can sell the most tickets in a week, the first of equal ones. */
export function largestRoom({ rooms: [first, ...others] }: Pick<CinemaSettings, 'rooms'>): CinemaRoom | null {
  if (first === undefined) return null;
  return others.reduce((most, room) => (weeklyCapacity(room) > weeklyCapacity(most) ? room : most), first);
}

/** Null for a cinema without rooms. */
export function inLargestRoom(candidate: Candidate, settings: Cinema): InLargestRoom | null {
  const largest = largestRoom(settings);
  if (largest === null) return null;
  const { room } = largest;
  const { rooms, expectedTakings } = expectProgramme(
    [{ room, filmId: candidate.filmId }],
    [candidate],
    settings,
  );
  const expectedTickets = rooms.find((each) => each.room === room)?.expectedTickets ?? 0;
  return { room, expectedTickets, perDay: expectedTickets / DAYS_A_WEEK, expectedTakings };
}
