import type { IsoDate } from './cinema-week.ts';
import type { LocalModel } from './local-demand/local-model.ts';
import type { CinemaRoom, CinemaSettings } from './shapes/cinema.ts';
import type { ShowTime } from './shapes/show-time.ts';

export type { CinemaRoom, CinemaSettings };

/** Every evening: when a room shows of which nobody has said when. */
export const DEFAULT_SHOW_TIMES: readonly ShowTime[] = [{ days: [1, 2, 3, 4, 5, 6, 7], time: '20:30' }];

export const DEFAULT_SETTINGS: CinemaSettings = {
  effectiveFrom: '1996-01-03',
  rooms: [
    { room: 1, name: nameOfRoom(1), seats: 120, showsPerDay: 1, showTimes: [...DEFAULT_SHOW_TIMES] },
    { room: 2, name: nameOfRoom(2), seats: 80, showsPerDay: 1, showTimes: [...DEFAULT_SHOW_TIMES] },
  ],
  ticketPrice: 10,
  fixedCosts: 4_900,
  admissionsShare: 1 / 2_000,
  extraRoomGain: 0.05,
  secondWeek: false,
  keptMoney: false,
  rentalRate: 0.5,
  sacemRate: 0.0127,
  name: 'Cinéma',
  address: '',
};

/** The cinema as it is in a week: its settings, what it has learned of its public, and what films cost it. */
export interface Cinema extends CinemaSettings {
  local: LocalModel;
  /** What a film's distributor takes of what taxes leave, 0 to 1, by film id; that of the settings where none is given. */
  rentalRates: Readonly<Record<string, number>>;
}

/** What a room is called to which nobody has given a name. */
export function nameOfRoom(room: number): string {
  return `Salle ${room}`;
}

/** Whether settings were made and withdrawn since: a cinema has a room at least. */
export function areWithdrawn({ rooms }: Pick<CinemaSettings, 'rooms'>): boolean {
  return rooms.length === 0;
}

/** The settings that hold in a week: the latest that took effect on or before it and were not withdrawn. */
export function settingsFor(week: IsoDate, history: readonly CinemaSettings[]): CinemaSettings {
  return history
    .filter((settings) => settings.effectiveFrom <= week && !areWithdrawn(settings))
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
