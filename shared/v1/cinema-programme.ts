import { DEFAULT_SETTINGS } from '../domain/cinema.ts';
import { chooseProgramme, type Candidate } from '../domain/programme.ts';
import { programmeReasons } from '../domain/programme-reasons.ts';
import { roomsOf } from '../domain/room-films.ts';
import type { ChooseProgramme, ChosenProgramme } from './contract/programme.ts';

/** A cinema, as far as its programme depends on it. */
export type Cinema = Pick<
  ChooseProgramme,
  'rooms' | 'admissionsShare' | 'ticketPrice' | 'fixedCosts' | 'extraRoomGain'
>;

/** The best programme of a cinema with films that have a forecast each, and why it is this one. */
export function cinemaProgramme(
  { rooms, admissionsShare, ticketPrice, fixedCosts, extraRoomGain }: Cinema,
  candidates: readonly Candidate[],
): Pick<ChosenProgramme, 'programme' | 'reasons'> {
  const settings = {
    ...{ admissionsShare, ticketPrice, fixedCosts, extraRoomGain },
    effectiveFrom: DEFAULT_SETTINGS.effectiveFrom,
    rooms: rooms.map((room, i) => ({ room: i + 1, ...room })),
  };
  const programme = chooseProgramme(candidates, settings);
  return { programme, reasons: programmeReasons(roomsOf(programme.rooms), candidates, settings) };
}
