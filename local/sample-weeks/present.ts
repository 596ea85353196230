import { addDays, isIsoDate, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { NiabError } from '#shared/errors.ts';
import { SAMPLE_WEEKS } from './sample-films.ts';

/** The settings that only the one-machine start reads. */
export const SAMPLE_SETTINGS = ['NIAB_TODAY'] as const;

/** The day after the first forecast, and the Wednesday on which the result of the last week is known. */
const FIRST_DAY = addDays(stageDate(SAMPLE_WEEKS[0] ?? '', 'thursday'), 1);
export const LAST_DAY = addDays(SAMPLE_WEEKS.at(-1) ?? '', 7);
/** The last Monday with a week to decide. */
const USUAL_DAY = stageDate(SAMPLE_WEEKS.at(-1) ?? '', 'monday');

/**
 * The day that the sample weeks are played up to: NIAB_TODAY, else a Monday with a decision to take: eleven weeks
 * with results, one that is running and one to decide.
 * Throws NiabError `bad-settings` for a day on which there is nothing to see.
 */
export function sampleToday(settings: Record<string, string | undefined>): IsoDate {
  const today = settings['NIAB_TODAY'] ?? '';
  if (today === '') return USUAL_DAY;
  if (!isIsoDate(today) || today < FIRST_DAY || today > LAST_DAY) {
    throw new NiabError(
      'bad-settings',
      `--today (NIAB_TODAY): must be a date from ${FIRST_DAY} to ${LAST_DAY}, written YYYY-MM-DD: "${today}"`,
      { field: 'NIAB_TODAY' },
    );
  }
  return today;
}

/** The time at which a day is entered, when all its runs are done: 18:00 in Paris, where it is summer. */
export function eveningOf(today: IsoDate): Date {
  return new Date(`${today}T16:00:00Z`);
}

/** One minute before midnight in Paris. */
export function endOf(today: IsoDate): Date {
  return new Date(`${today}T21:59:00Z`);
}

/**
 * The folder of a day's data, below that of the usual ones: what a later day knows would give the results away.
 */
export function folderOf(today: IsoDate): string {
  return today === USUAL_DAY ? '.' : today;
}
