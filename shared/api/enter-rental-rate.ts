import { settingsFor } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import { requestPlan } from '../pipeline/request-plan.ts';
import * as reads from '../storage/operational/reads.ts';
import type { CurrentRental } from './contract/rental-rate.ts';
import type { Caller } from './endpoint.ts';
import { withPossibleHoldovers } from './holdovers.ts';
import { currentRental } from './rental-view.ts';
import { saveAfter } from './save-after.ts';
import { checkReleases } from './told-rules.ts';
import { comingWeek, readWeekToChange } from './week-rows.ts';

/** What the manager says of a film's rental. */
export interface EnteredRental {
  week: IsoDate;
  filmId: string;
  /** 0 to 1; null: that of the settings again. */
  rate: number | null;
  /** Of the film's rental that it follows. */
  version: number;
}

/**
 * Enters what a film's distributor takes, also of a week that is over: the bill may come late. What holds already is not
 * entered twice. A week that has not begun is planned anew where its programme depends on what the cinema keeps. Throws
 * `unknown-week`, `unknown-film` for one that is no release of the week and may not be kept from the one before, and `precondition-failed` when another rate was
 * entered by now.
 */
export async function enterRentalRate(
  caller: Caller,
  { week, filmId, rate, version }: EnteredRental,
): Promise<void> {
  const { operational, clock, manager: changedBy } = caller;
  const { releases, rentals, settings } = await operational.readAll({
    releases: reads.releases(week),
    rentals: reads.rentalRates(week, week),
    settings: reads.settings(),
  });
  checkReleases(week, releases);
  if (releases.every((release) => release.filmId !== filmId) && !(await isHoldover(caller, week, filmId))) {
    throw new NiabError('unknown-film', `"${filmId}" is no release of the week ${week}`, { field: 'filmId' });
  }
  const isRepeat = (current: CurrentRental): boolean => current.rate === rate;
  if (!isRepeat(currentRental(rentals.find((each) => each.filmId === filmId)))) {
    const entered = { week, filmId, rate, changedAt: clock.now().toISOString(), changedBy };
    await saveAfter({
      read: async () => {
        const now = await operational.readAll({ rentals: reads.rentalRates(week, week) });
        return currentRental(now.rentals.find((each) => each.filmId === filmId));
      },
      isRepeat,
      write: () => operational.enterRentalRate(entered, version),
    });
  }
  // Also after a repeat: what was stored may have ended here. A week that has begun keeps its recommended programme.
  if (week >= comingWeek(clock) && settingsFor(week, settings).keptMoney) await requestPlan(caller, week);
}

/** Whether a week shows, or may show, a film for a second time. */
async function isHoldover({ operational, clock }: Caller, week: IsoDate, filmId: string): Promise<boolean> {
  const rows = await readWeekToChange(operational, week, clock);
  const { holdovers } = await withPossibleHoldovers(operational, rows);
  return holdovers?.films.some((film) => film.filmId === filmId) === true;
}
