/** The programme of another cinema with the films of a week, asked for by an address alone. */
import * as z from 'zod';
import { stage } from '../../domain/shapes/basics.ts';
import { admissionsForecastSchema } from '../../domain/shapes/forecast.ts';
import { programmeReasonsSchema } from '../../domain/shapes/programme.ts';
import { publishedWeekSchema } from '../../domain/shapes/published-week.ts';
import { MOST_ROOMS } from '../../domain/most-rooms.ts';
import { CONTROL, SPACE } from './characters.ts';
import { cinemaShape, clientProgrammeSchema, roomSchema } from './programme.ts';

/** As `roomSchema` bounds the parts. The last two colons separate them, so that a name may have some of its own. */
const ROOM = new RegExp(
  `^([^${SPACE}${CONTROL}][^${CONTROL}]{0,99}):([1-9][0-9]{0,2}|1[0-9]{3}|2000):([1-9]|1[0-2])$`,
);
/** As JSON writes numbers. */
const NUMBER = /^-?[0-9]{1,20}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?$/;

const roomParameterSchema = z
  .string()
  .regex(ROOM, 'must be NAME:SEATS:SHOWS with 1 to 2000 seats and 1 to 12 shows a day, such as Grande:180:4')
  .transform((text): z.input<typeof roomSchema> => {
    const [, name = '', seats, shows] = ROOM.exec(text) ?? [];
    return { name, seats: Number(seats), showsPerDay: Number(shows) };
  })
  .pipe(roomSchema);

const roomsParameterSchema = z
  .array(roomParameterSchema, 'must be there, once for each room')
  .min(1)
  .max(MOST_ROOMS)
  .meta({
    uniqueItems: true,
    description:
      'A room as NAME:SEATS:SHOWS, with its shows a day; once for each of one to eight rooms, whose names differ. ' +
      'Percent-encoded; the last two colons separate, so that a name may have some of its own.',
  });

/** A number of a body, written in an address; what it may be, the schema of the body says. */
function inAddress(schema: z.ZodDefault<z.ZodNumber>) {
  return z
    .string()
    .regex(NUMBER, 'must be a number')
    .transform(Number)
    .pipe(schema.unwrap())
    .default(schema.parse(undefined))
    .meta({
      description: schema.description ?? '',
      override: ({ jsonSchema }) => {
        delete jsonSchema.pattern;
        const { $schema: _, ...described } = z.toJSONSchema(schema);
        Object.assign(jsonSchema, described);
      },
    });
}

export const weekProgrammeQuerySchema = z.strictObject({
  room: roomsParameterSchema,
  share: inAddress(cinemaShape.admissionsShare),
  price: inAddress(cinemaShape.ticketPrice),
});

export const weekProgrammeSchema = publishedWeekSchema.pick({ week: true, publishedAt: true }).extend({
  /** By number, in the order of the rooms that were given. */
  programme: clientProgrammeSchema,
  /** Why it is not simply the best different films in the order of their forecasts. */
  reasons: programmeReasonsSchema,
  films: z
    .array(
      z.object({
        filmId: z.string(),
        title: z.string(),
        stage: stage
          .nullable()
          .meta({ description: 'Of which the forecast is: Monday’s where there is one.' }),
        forecast: admissionsForecastSchema
          .nullable()
          .meta({ description: 'Null where there is none; then no room can have the film.' }),
      }),
    )
    .meta({ description: 'All releases of the week.' }),
});

export type WeekProgramme = z.infer<typeof weekProgrammeSchema>;
