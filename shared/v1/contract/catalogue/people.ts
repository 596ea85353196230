/** A person of the catalogue with their films. */
import * as z from 'zod';
import { GENRES, JOBS } from '../../../catalogue/film.ts';
import { answerSchema } from './answer.ts';
import { listedFilmSchema } from './films.ts';

const year = z.int().nullable();

export const personSchema = answerSchema({
  person: z.object({
    id: z.string(),
    name: z.string(),
    birthYear: year,
    deathYear: year,
    jobs: z.array(z.object({ job: z.enum(JOBS), films: z.int() })),
    genres: z
      .array(z.object({ genre: z.enum(GENRES), films: z.int() }))
      .meta({ description: 'Types of film, the most frequent first.' }),
    firstYear: year,
    lastYear: year,
    films: z
      .array(z.object({ film: listedFilmSchema, jobs: z.array(z.enum(JOBS)) }))
      .meta({ description: 'The earliest first; those without a year at the end.' }),
  }),
});

export type OnePerson = z.infer<typeof personSchema>;
