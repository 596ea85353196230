/** The programme of another cinema: its rooms, and films by their characteristics or by forecasts of their own. */
import * as z from 'zod';
import { DEFAULT_SETTINGS } from '../../domain/cinema.ts';
import { MOST_ROOMS } from '../../domain/most-rooms.ts';
import { isoDate } from '../../domain/shapes/basics.ts';
import { admissionsForecastSchema } from '../../domain/shapes/forecast.ts';
import { programmeReasonsSchema, programmeSchema, roomPlanSchema } from '../../domain/shapes/programme.ts';
import { filmSchema, text } from './film.ts';
import { MOST_MEAN_BESIDE, MOST_SPREAD } from './most-spread.ts';
import { MOST_FILMS, predictionSchema } from './predict.ts';

export const roomSchema = z
  .strictObject({
    name: text(100),
    seats: z.int().min(1).max(2_000),
    showsPerDay: z.int().min(1).max(12).default(1),
  })
  .meta({ id: 'Room' });

/** A cinema, as far as its programme depends on it. */
export const cinemaShape = {
  rooms: z.array(roomSchema).min(1).max(MOST_ROOMS),
  admissionsShare: z.number().min(1e-6).max(0.1).default(DEFAULT_SETTINGS.admissionsShare).meta({
    description: 'The cinema’s share of a film’s national first-week admissions: 0.0005 is one in 2000.',
  }),
  ticketPrice: z
    .number()
    .min(0.01)
    .max(100)
    .default(DEFAULT_SETTINGS.ticketPrice)
    .meta({ description: 'EUR.' }),
};

const admissions = z.number().min(1).max(1e9);
/** Quantiles of national first-week admissions, and their mean. */
const distribution = { p10: admissions, p50: admissions, p90: admissions, mean: admissions };

const candidateSchema = z.union(
  [
    /** Forecast here, as rivals of each other: all open in one cinema week. */
    z.strictObject({ film: filmSchema }),
    /** With a forecast of the caller's own. */
    z.strictObject({
      id: text(100),
      forecast: z.strictObject(distribution).meta({
        description: `p10 <= p50 <= p90, p90 at most ${MOST_SPREAD} times p10, and p10 / ${MOST_MEAN_BESIDE} <= mean <= ${MOST_MEAN_BESIDE} * p90.`,
      }),
    }),
  ],
  'must have a film, or an id and a forecast',
);

export const chooseProgrammeSchema = z.strictObject({
  ...cinemaShape,
  fixedCosts: z.number().min(0).max(1_000_000).default(0).meta({ description: 'EUR a week.' }),
  extraRoomGain: z.number().min(0).max(1).default(DEFAULT_SETTINGS.extraRoomGain).meta({
    description:
      'What a further room for a film has to bring, as a part of what the best different films take, 0 to 1.',
  }),
  films: z.array(candidateSchema).min(1).max(MOST_FILMS).meta({
    description:
      'Films that are to be forecast open in one cinema week, and are forecast as each other’s rivals.',
  }),
  asOf: isoDate
    .exactOptional()
    .meta({ format: 'date', description: 'The day of the forecasts that are made here.' }),
});

/** Of a client's cinema nobody knows what it keeps of its takings. */
export const clientProgrammeSchema = programmeSchema
  .omit({ kept: true })
  .extend({ rooms: z.array(roomPlanSchema.omit({ expectedKept: true, rentalRate: true })) });

export const chosenProgrammeSchema = z.object({
  /** By number, in the order of the rooms that were given; a film's id is the caller's, or its place from 0. */
  programme: clientProgrammeSchema,
  /** Why it is not simply the best different films in the order of their forecasts. */
  reasons: programmeReasonsSchema,
  films: z.array(
    z.object({
      id: z.string(),
      forecast: admissionsForecastSchema,
      /** Null where the forecast was the caller's own. */
      prediction: predictionSchema.nullable(),
    }),
  ),
});

export type ChooseProgramme = z.infer<typeof chooseProgrammeSchema>;
export type ChosenProgramme = z.infer<typeof chosenProgrammeSchema>;
