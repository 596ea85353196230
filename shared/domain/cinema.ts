import type { IsoDate } from './cinema-week.ts';

/** As many rooms as the optimiser stays exact and quick for. */
export const MOST_ROOMS = 8;

/** A room of the cinema. */
export interface CinemaRoom {
  /** Its number, 1 to `MOST_ROOMS`: what programmes and tickets know it by. */
  room: number;
  name: string;
  seats: number;
  /** Shows a day that count; a matinee is a show. */
  showsPerDay: number;
}

/** The cinema's own numbers. They hold from a week on, so that an old week is shown at its own prices. */
export interface CinemaSettings {
  /** First cinema week for which these settings hold. */
  effectiveFrom: IsoDate;
  /** By number, each once; at least one. */
  rooms: readonly CinemaRoom[];
  /** EUR. */
  ticketPrice: number;
  /** EUR a week. */
  fixedCosts: number;
  /** The cinema's share of a film's national first-week admissions, e.g. 0.0005 = 1/2000. */
  admissionsShare: number;
  /**
   * What another room for a film already shown has to bring to be proposed, as a part of what the best different films
   * take, 0 to 1. (docs/decisions/0016-rooms-follow-the-forecasts.md)
   */
  extraRoomGain: number;
}

export const DEFAULT_SETTINGS: CinemaSettings = {
  effectiveFrom: '1996-01-03',
  rooms: [
    { room: 1, name: nameOfRoom(1), seats: 120, showsPerDay: 1 },
    { room: 2, name: nameOfRoom(2), seats: 80, showsPerDay: 1 },
  ],
  ticketPrice: 10,
  fixedCosts: 4_900,
  admissionsShare: 1 / 2_000,
  extraRoomGain: 0.05,
};

/** What a room is called to which nobody has given a name. */
export function nameOfRoom(room: number): string {
  return `Salle ${room}`;
}

/** The settings that hold in a week: the latest that took effect on or before it. */
export function settingsFor(week: IsoDate, history: readonly CinemaSettings[]): CinemaSettings {
  return history
    .filter((settings) => settings.effectiveFrom <= week)
    .reduce(
      (latest, settings) => (settings.effectiveFrom >= latest.effectiveFrom ? settings : latest),
      DEFAULT_SETTINGS,
    );
}

export const DAYS_A_WEEK = 7;

/** Tickets that a room can sell in a week. */
export function weeklyCapacity({ seats, showsPerDay }: Pick<CinemaRoom, 'seats' | 'showsPerDay'>): number {
  return seats * showsPerDay * DAYS_A_WEEK;
}
