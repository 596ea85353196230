/** What MovieLens' raters said of films, and the numbers that films have elsewhere. */
import * as z from 'zod';
import { isoInstant } from '../../../domain/shapes/basics.ts';
import { answerSchema } from './answer.ts';
import { filmReferenceSchema, NEXT, pageShape, sourceSchema, TOTAL, wholeNumber } from './parameters.ts';

const user = wholeNumber(1, 999_999_999, 'A rater of MovieLens: a number, without a name.').exactOptional();
const film = filmReferenceSchema.exactOptional();

/** Stars in an address. */
const stars = (description: string) =>
  z
    .string()
    .regex(/^(0\.5|[1-4](\.[05])?|5(\.0)?)$/, 'must be a number of half stars from 0.5 to 5')
    .transform(Number)
    .exactOptional()
    .meta({
      description,
      override: ({ jsonSchema }) => {
        delete jsonSchema.pattern;
        Object.assign(jsonSchema, { type: 'number', enum: [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] });
      },
    });

export const ratingsQuerySchema = z.strictObject({
  ...{ film, user },
  minStars: stars('At least so many.'),
  maxStars: stars('At most so many.'),
  ...pageShape,
});

const LONGEST_TAG = 200;

export const tagsQuerySchema = z.strictObject({
  ...{ film, user },
  tag: z
    .string()
    .min(1, 'must not be empty: leave it out to see all tags')
    .max(LONGEST_TAG, `must have at most ${LONGEST_TAG} characters`)
    .exactOptional()
    .meta({ description: 'The whole tag, in upper or lower case.' }),
  ...pageShape,
});

export const linksQuerySchema = z.strictObject({
  film,
  imdb: z
    .string()
    .regex(/^tt[0-9]{7,10}$/, 'must be an id of IMDb, such as tt0111161')
    .exactOptional()
    .meta({ description: 'IMDb’s id.' }),
  tmdb: wholeNumber(1, 999_999_999, 'TMDB’s number.').exactOptional(),
  source: sourceSchema.exactOptional(),
  ...pageShape,
});

const ofFilm = { filmId: z.string(), movieLensId: z.int() };
const userId = z.int().meta({ description: 'A number, without a name.' });

export const ratingsSchema = answerSchema({
  total: TOTAL,
  ratings: z
    .array(
      z.object({
        userId,
        ...ofFilm,
        stars: z.number().meta({ description: '0.5 to 5, in halves.' }),
        ratedAt: isoInstant,
      }),
    )
    .meta({ description: 'By user and film; of one film by user.' }),
  next: NEXT,
});

export const tagsSchema = answerSchema({
  total: TOTAL,
  tags: z.array(z.object({ userId, ...ofFilm, tag: z.string(), taggedAt: isoInstant })),
  next: NEXT,
});

export const linksSchema = answerSchema({
  total: TOTAL,
  links: z.array(
    z.object({
      filmId: z.string(),
      movieLensId: z.int().nullable(),
      imdbId: z.string().nullable(),
      tmdbId: z.int().nullable(),
    }),
  ),
  next: NEXT,
});
