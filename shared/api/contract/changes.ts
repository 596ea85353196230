/** What is taken in: the bodies of what the manager changes. The forms of the site check by the same, and load no other. */
import * as z from 'zod';
import { DEFAULT_SETTINGS, DEFAULT_SHOW_TIMES } from '../../domain/cinema.ts';
import { MOST_ROOMS } from '../../domain/most-rooms.ts';
import { plainWords } from '../../domain/plain-words.ts';
import { filmId, namedOnce } from '../../domain/shapes/basics.ts';
import { cinemaRoomSchema, cinemaSettingsSchema, rentalRate } from '../../domain/shapes/cinema.ts';
import { roomFilmSchema, roomFilmsSchema } from '../../domain/shapes/room-films.ts';
import { toldFactsSchema } from '../../domain/shapes/told-facts.ts';

/** `null` takes the decision back: the recommendation holds again. */
export const putProgrammeSchema = z.strictObject({
  rooms: roomFilmsSchema.nullable(),
  reason: z.string().default('').transform(plainWords).pipe(z.string().max(500)),
  /** Film ids: all that could not be had so far; no alternative proposes them again. */
  notObtained: z.array(filmId).max(10).default([]),
});

export const putActualsSchema = z.strictObject({
  rooms: z
    .array(roomFilmSchema.extend({ tickets: z.int().min(0).max(100_000) }))
    .min(1)
    .max(MOST_ROOMS)
    .superRefine(namedOnce),
});

/** What is told of a film; null for both takes back all that was told of it. */
export const putFilmFactsSchema = z.strictObject(toldFactsSchema.shape);

/** Less of something is nothing, and SQL Server knows no number as small as 5e-324. */
const LEAST_PART = 1e-6;

const noTrace: z.core.CheckFn<number> = ({ value, issues }) => {
  if (value <= 0 || value >= LEAST_PART) return;
  issues.push({ code: 'too_small', origin: 'number', minimum: LEAST_PART, inclusive: true, input: value });
};

/** `null`: the rate of the settings again. */
export const putRentalRateSchema = z.strictObject({ rentalRate: rentalRate.check(noTrace).nullable() });

/** The smallest share: one spectator of a million. Any cinema that is open has more. */
export const LEAST_SHARE = 1e-6;

/** Euros and cents; `multipleOf` would let through what is nearly a multiple, such as 5e-324. */
const inCents: z.core.CheckFn<number> = ({ value, issues }) => {
  if (Math.round(value * 100) / 100 === value) return;
  issues.push({ code: 'not_multiple_of', origin: 'number', divisor: 0.01, input: value });
};

/** Callers from before the public was told of the cinema name nothing of what it is told. */
const putRoomSchema = cinemaRoomSchema.extend({
  showTimes: cinemaRoomSchema.shape.showTimes.default([...DEFAULT_SHOW_TIMES]),
});

/** What is taken as new settings; what was stored earlier may be less round. */
export const putSettingsSchema = cinemaSettingsSchema.extend({
  rooms: z.array(putRoomSchema).min(1).max(MOST_ROOMS).superRefine(namedOnce),
  /** Nothing is earned with free tickets: a price of 0 is a slip. */
  ticketPrice: z.number().gt(0).max(100).check(inCents),
  fixedCosts: cinemaSettingsSchema.shape.fixedCosts.check(inCents),
  admissionsShare: z.number().min(LEAST_SHARE).max(0.1),
  /** Callers from before there were these do not name them. */
  extraRoomGain: cinemaSettingsSchema.shape.extraRoomGain
    .check(noTrace)
    .default(DEFAULT_SETTINGS.extraRoomGain),
  secondWeek: cinemaSettingsSchema.shape.secondWeek.default(DEFAULT_SETTINGS.secondWeek),
  keptMoney: cinemaSettingsSchema.shape.keptMoney.default(DEFAULT_SETTINGS.keptMoney),
  rentalRate: rentalRate.check(noTrace).default(DEFAULT_SETTINGS.rentalRate),
  sacemRate: cinemaSettingsSchema.shape.sacemRate.check(noTrace).default(DEFAULT_SETTINGS.sacemRate),
  name: cinemaSettingsSchema.shape.name.default(DEFAULT_SETTINGS.name),
  address: cinemaSettingsSchema.shape.address.default(DEFAULT_SETTINGS.address),
});

export type PutProgramme = z.infer<typeof putProgrammeSchema>;
export type PutFilmFacts = z.infer<typeof putFilmFactsSchema>;
export type PutActuals = z.infer<typeof putActualsSchema>;
