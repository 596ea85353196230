/** Words that several pages share. */
import { of } from '#shared/domain/elision.ts';
import { counted } from '../grammar.ts';

export const words = {
  /** Between a name and what is said of it. */
  colon: ' : ',
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  seats: (count: number) => counted(count, 'place'),
  seatsTimesShows: (seats: number, shows: number) =>
    `${counted(seats, 'place')} × ${counted(shows, 'séance')}`,
  weeksOfTen: (weeks: number) => (weeks === 0 ? 'aucune sur 10' : `${weeks} sur 10`),
  film: {
    by: of,
    with: (cast: string) => `avec ${cast}`,
    screens: (count: number) => counted(count, 'copie'),
    /** Where a result would stand. */
    missingActual: { awaited: 'pas encore publié', unpublished: 'non publié' },
  },
};
