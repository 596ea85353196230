import type { IsoDate } from './cinema-week.ts';

export const ROOMS = [1, 2] as const;
export type Room = (typeof ROOMS)[number];

/** The cinema's own numbers. They hold from a week on, so that an old week is shown at its own prices. */
export interface CinemaSettings {
  /** First cinema week for which these settings hold. */
  effectiveFrom: IsoDate;
  seats: Record<Room, number>;
  /** Shows a day that count, per room. */
  showsPerDay: Record<Room, number>;
  /** EUR. */
  ticketPrice: number;
  /** EUR a week. */
  fixedCosts: number;
  /** The cinema's share of a film's national first-week admissions, e.g. 0.0005 = 1/2000. */
  admissionsShare: number;
}

export const DEFAULT_SETTINGS: CinemaSettings = {
  effectiveFrom: '1996-01-03',
  seats: { 1: 120, 2: 80 },
  showsPerDay: { 1: 1, 2: 1 },
  ticketPrice: 10,
  fixedCosts: 4_900,
  admissionsShare: 1 / 2_000,
};

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
export function weeklyCapacity(settings: CinemaSettings, room: Room): number {
  return settings.seats[room] * settings.showsPerDay[room] * DAYS_A_WEEK;
}
