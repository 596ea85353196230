import { DEFAULT_SETTINGS, settingsFor, type CinemaSettings } from '../domain/cinema.ts';
import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { StoredSettings } from '../storage/operational/entities.ts';
import type { CurrentSettings, Settings, SettingsHistory } from './contract/settings.ts';

/** The settings that hold in the week of a day, and all that ever held or will hold, oldest first. */
export function settingsView(history: readonly StoredSettings[], today: IsoDate): SettingsHistory {
  const { version, settings } = currentSettings(history, cinemaWeekOf(today));
  return {
    version,
    current: settings,
    history: [DEFAULT_SETTINGS, ...history].map(numbersOf),
  };
}

/** The settings that hold in a week; their version is that of the last change of any. */
export function currentSettings(history: readonly StoredSettings[], week: IsoDate): CurrentSettings {
  return {
    version: Math.max(0, ...history.map(({ version }) => version)),
    settings: numbersOf(settingsFor(week, history)),
  };
}

/** Settings without what the store knows beside them. */
export function numbersOf(settings: CinemaSettings): Settings {
  const { effectiveFrom, rooms, ticketPrice, fixedCosts, admissionsShare, extraRoomGain } = settings;
  return { effectiveFrom, rooms: [...rooms], ticketPrice, fixedCosts, admissionsShare, extraRoomGain };
}
