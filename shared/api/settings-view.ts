import { areWithdrawn, DEFAULT_SETTINGS, settingsFor, type CinemaSettings } from '../domain/cinema.ts';
import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { StoredSettings } from '../storage/operational/entities.ts';
import type { CurrentSettings } from './contract/settings.ts';

/** The settings that hold in the week of a day, and all that ever held or will hold, oldest first. */
export function settingsView(history: readonly StoredSettings[], today: IsoDate) {
  const { version, settings } = currentSettings(history, cinemaWeekOf(today));
  return {
    version,
    current: settings,
    history: [DEFAULT_SETTINGS, ...history.filter((each) => !areWithdrawn(each))].map(numbersOf),
  };
}

/** The settings that hold in a week, with the last change of any, whose version is theirs. */
export function currentSettings(history: readonly StoredSettings[], week: IsoDate): CurrentSettings {
  const [last] = history.toSorted((a, b) => b.version - a.version);
  return {
    version: last?.version ?? 0,
    settings: numbersOf(settingsFor(week, history)),
    lastChange: last === undefined ? null : changeOf(last),
  };
}

/** When what holds in a week was last changed, or came to hold because other settings were withdrawn; null if not known. */
export function settingsChangedAt(history: readonly StoredSettings[], week: IsoDate): string | null {
  const { effectiveFrom: since } = settingsFor(week, history);
  const [last] = history
    .filter(({ effectiveFrom }) => effectiveFrom <= week && effectiveFrom >= since)
    .sort((a, b) => b.version - a.version);
  return last?.changedAt ?? null;
}

function changeOf(stored: StoredSettings): CurrentSettings['lastChange'] {
  const { effectiveFrom, changedAt, changedBy } = stored;
  return {
    ...{ effectiveFrom, changedAt, changedBy },
    settings: areWithdrawn(stored) ? null : numbersOf(stored),
  };
}

/** Settings without what the store knows beside them. */
export function numbersOf(settings: CinemaSettings): CinemaSettings {
  const { effectiveFrom, rooms, ticketPrice, fixedCosts, admissionsShare, extraRoomGain } = settings;
  const { secondWeek, keptMoney, rentalRate, sacemRate, name, address } = settings;
  return {
    ...{ effectiveFrom, rooms, ticketPrice, fixedCosts, admissionsShare, extraRoomGain },
    ...{ secondWeek, keptMoney, rentalRate, sacemRate, name, address },
  };
}
