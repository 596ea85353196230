/** A film as another application describes it: what the model may know of it. */
import * as z from 'zod';
import { LONGEST_MINUTES, MOST_SCREENS } from '../../domain/film-limits.ts';
import { isoDate } from '../../domain/shapes/basics.ts';
import { toldScreensSchema } from '../../domain/shapes/told-facts.ts';
import { MOST_THEATERS, MOST_US_WEEKENDS, MOST_USD } from '../../domain/us-weekend-limits.ts';
import { CONTROL, SPACE } from './characters.ts';

/** Names and titles. No space at the beginning and no control characters, as Python and JavaScript read the pattern alike. */
const VISIBLE = new RegExp(`^[^${SPACE}${CONTROL}][^${CONTROL}]*$`);
export const text = (longest: number) =>
  z.string().max(longest).regex(VISIBLE, 'must not begin with a space and have no control characters');

const list = (most: number, description: string) =>
  z.array(text(200)).max(most).default([]).meta({ description });
const fact = <T extends z.ZodType>(schema: T, description: string) =>
  schema.nullable().default(null).meta({ description });

/** A date on which a film can have opened, or will. */
const filmDate = isoDate
  .refine((date) => date >= '1896-01-01' && date < '2101-01-01', 'no film opens then')
  .meta({ format: 'date', pattern: String.raw`^(189[6-9]|19\d\d|20\d\d|2100)-\d\d-\d\d$` });

const budgetSchema = z.strictObject({
  amount: z.number().min(0).max(1e11),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a code of ISO 4217, such as EUR')
    .meta({ description: 'ISO 4217.' }),
});

const usWeekendSchema = z
  .strictObject({
    friday: filmDate.meta({ format: 'date', description: 'Its Friday.' }),
    grossUsd: z.number().min(0).max(MOST_USD).meta({ description: 'Friday to Sunday, USD.' }),
    theaters: fact(z.int().min(1).max(MOST_THEATERS), 'In which it ran.'),
  })
  .meta({ id: 'UsWeekend', description: 'A weekend of the film in the United States.' });

const [byNumber, byClass, wide] = toldScreensSchema.options;
const announcedScreensSchema = z
  .discriminatedUnion('kind', [byNumber.strict(), byClass.strict(), wide.strict()])
  .meta({
    id: 'AnnouncedScreens',
    description:
      'A number, a range (from its first number up to but without the next one’s), or that the film opens widely.',
  });

export const filmSchema = z
  .strictObject({
    id: text(100).exactOptional().meta({ description: 'The caller’s own name of the film, given back.' }),
    title: text(300),
    originalTitle: fact(text(300), 'Where it is another one.'),
    releaseDate: filmDate.meta({ format: 'date', description: 'First day in French cinemas.' }),
    distributor: fact(text(300), 'In France; several are separated by a slash.'),
    directors: list(20, 'Names.'),
    cast: list(50, 'Names in billing order.'),
    genres: list(20, 'In French or English, as film sites name them.'),
    countries: list(20, 'Of production, the main one first, in French or English.'),
    languages: list(20, 'The original one first, in French or English.'),
    durationMinutes: fact(z.number().min(1).max(LONGEST_MINUTES), 'Minutes.'),
    screens: fact(
      z.int().min(1).max(MOST_SCREENS),
      'Copies in the first French week, as they are known on the Monday before it; no forecast of Thursday looks at them.',
    ),
    announcedScreens: fact(
      announcedScreensSchema,
      'Copies as the distributor announces them beforehand: both forecasts look at them, Monday’s where `screens` is not given.',
    ),
    usReleaseDate: fact(filmDate, 'First day in the United States.'),
    usOpeningUsd: fact(
      z.number().min(0).max(MOST_USD),
      'What the first weekend in the United States (Friday to Sunday) took, USD; `usWeekends` says more.',
    ),
    usWeekends: z.array(usWeekendSchema).max(MOST_US_WEEKENDS).default([]).meta({
      description:
        'Its weekends in the United States from its first one on, in any order; those that were over before `asOf` count. The earliest is taken for its opening.',
    }),
    budget: fact(budgetSchema, 'The model makes no use of it.'),
    pageViews: fact(
      z.int().min(0).max(1e12),
      'Views of the film’s page in the month before, on a site of one’s choice; the model makes no use of it.',
    ),
  })
  .meta({ id: 'Film', description: 'A film by what is known of it; what is not known is left out or null.' });

export type Film = z.infer<typeof filmSchema>;
