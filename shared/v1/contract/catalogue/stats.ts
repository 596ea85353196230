/** Figures of the catalogue. */
import * as z from 'zod';
import { GENRES } from '../../../catalogue/film.ts';
import { answerSchema } from './answer.ts';
import { listedFilmSchema } from './films.ts';

export const FIGURES = ['counts', 'genres', 'decades', 'best-rated', 'ratings-by-year'] as const;

export type Figure = (typeof FIGURES)[number];

export const figureSchema = z
  .enum(FIGURES, `must be one of ${FIGURES.join(', ')}`)
  .meta({ description: 'Which figure.' });

const movieLensFilms = z.int().nullable().meta({ description: 'Of them, those of MovieLens.' });
const stars = z.number().meta({ description: 'Stars, 0.5 to 5.' });

export const statsSchema = z
  .discriminatedUnion('figure', [
    answerSchema({
      figure: z.literal('counts'),
      counts: z.object({
        films: z.int(),
        people: z.int(),
        movieLens: z
          .object({ films: z.int(), users: z.int(), ratings: z.int(), tags: z.int() })
          .nullable()
          .meta({ description: 'Null where MovieLens is not shown.' }),
      }),
    }),
    answerSchema({
      figure: z.literal('genres'),
      genres: z
        .array(
          z.object({
            genre: z.enum(GENRES),
            films: z.int(),
            movieLensFilms: z.int().nullable().meta({ description: 'Those that MovieLens puts there.' }),
          }),
        )
        .meta({ description: 'The most frequent first. A film is counted in each of its genres.' }),
    }),
    answerSchema({
      figure: z.literal('decades'),
      decades: z
        .array(
          z.object({
            decade: z.int().meta({ description: 'Its first year.' }),
            films: z.int(),
            movieLensFilms,
          }),
        )
        .meta({ description: 'The earliest first.' }),
    }),
    answerSchema({
      figure: z.literal('best-rated'),
      films: z
        .array(
          z.object({
            film: listedFilmSchema,
            ratings: z.int(),
            mean: stars,
            bayesianMean: stars.meta({
              description:
                'Stars: drawn towards the mean of all ratings, the more the fewer ratings there are.',
            }),
          }),
        )
        .meta({ description: 'A hundred at most, by Bayesian mean.' }),
    }),
    answerSchema({
      figure: z.literal('ratings-by-year'),
      years: z
        .array(z.object({ year: z.int(), ratings: z.int(), mean: stars }))
        .meta({ description: 'In which the ratings were given (UTC), the earliest first.' }),
    }),
  ])
  .meta({ id: 'CatalogueFigure' });

export type Stats = z.infer<typeof statsSchema>;
