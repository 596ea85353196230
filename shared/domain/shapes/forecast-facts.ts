/** What stands behind the factors of a forecast: facts as its run knew them, by the group that they explain. */
import * as z from 'zod';

/** A film of the past; null where it drew fewer than 20,000 in its first week: of such films only numbers are kept. */
const pastFilm = z.object({ title: z.string(), year: z.int(), firstWeekAdmissions: z.number() }).nullable();

/** National first-week admissions that films of a kind usually draw. */
const typical = z.number();

const person = z.object({
  name: z.string(),
  /** Films of the track records; `best` is that with most admissions. */
  films: z.int(),
  best: pastFilm,
});

export const forecastFactsSchema = z
  .object({
    /** Its distributor's films so far. */
    distribution: z.object({ films: z.int(), typical }),
    /** Who has directed the biggest film of those who direct it. */
    director: person.nullable(),
    /** The same of who plays in it. */
    cast: person.nullable(),
    /** The last film with nearly the same title, and whether the two share people: then it is a sequel. */
    franchise: z.object({ predecessor: pastFilm, isSequel: z.boolean() }),
    /** Copies, and those of the widest other film of the week where any are known. */
    screens: z.object({
      screens: z.int(),
      /** Standard deviation of ln(copies): 0 for a number that was told. Forecasts of earlier versions, which knew such numbers alone, have none. */
      spread: z.number().exactOptional(),
      widestRival: z.int().nullable(),
    }),
    /** First weekend in the United States, USD; null where none was over. */
    'american-start': z.object({ openingUsd: z.number().nullable() }),
    season: z.object({
      /** Of the days of the three zones, 0 to 1; null where no calendar is known. */
      schoolHolidays: z.number().nullable(),
      /** From Monday to Friday. */
      publicHolidays: z.int(),
      event: z.enum(['fete-du-cinema', 'printemps-du-cinema']).nullable(),
    }),
    /** The other new films of the week, those that look bigger, and the biggest of all. */
    competition: z.object({ rivals: z.int(), stronger: z.int(), strongest: z.string().nullable() }),
    /** Of the films released of late, the share whose page a site opened later; the mean of the sites. */
    announcement: z.object({ earlierThan: z.number() }),
    /** New films of the last weeks against those of the half-year before: 0.12 = 12 % more. */
    market: z.object({ change: z.number() }),
    'overall-strength': z.object({ typical }),
    /** Films of its genre from its market. */
    film: z.object({ typical }),
  })
  .partial();

export type ForecastFacts = z.infer<typeof forecastFactsSchema>;
