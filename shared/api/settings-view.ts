import { DEFAULT_SETTINGS, settingsFor, type CinemaSettings } from '../domain/cinema.ts';
import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { SettingsHistory } from './contract.ts';

/** The settings that hold in the week of a day, and all that ever held or will hold, oldest first. */
export function settingsView(history: readonly CinemaSettings[], today: IsoDate): SettingsHistory {
  return {
    current: settingsFor(cinemaWeekOf(today), history),
    history: [DEFAULT_SETTINGS, ...history],
  };
}
