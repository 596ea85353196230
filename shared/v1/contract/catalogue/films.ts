/** Films of the catalogue: lists, one film, those like it. */
import * as z from 'zod';
import { FILM_SOURCES, GENRES, JOBS } from '../../../catalogue/film.ts';
import { isoDate } from '../../../domain/shapes/basics.ts';
import { answerSchema } from './answer.ts';
import { NEXT, pageShape, personIdSchema, sourceSchema, TOTAL, wholeNumber } from './parameters.ts';

/** No film is older than the cinema, and none is known of further ahead. */
const [FIRST_YEAR, LAST_YEAR] = [1870, 2100];

/** Characters; no title is as long. */
export const LONGEST_QUERY = 200;

export const genreParameter = z.enum(GENRES, `must be one of ${GENRES.join(', ')}`).exactOptional();

export const decadeParameter = z
  .string()
  .regex(/^(18[7-9]|19[0-9]|20[0-9])0$/, 'must be the first year of a decade, such as 1990')
  .transform(Number)
  .exactOptional()
  .meta({
    description: 'Its first year.',
    override: ({ jsonSchema }) => {
      delete jsonSchema.pattern;
      Object.assign(jsonSchema, { type: 'integer', minimum: FIRST_YEAR, maximum: 2090, multipleOf: 10 });
    },
  });

export const filmsQuerySchema = z.strictObject({
  query: z
    .string()
    .min(1, 'must not be empty: leave it out to see all films')
    .max(LONGEST_QUERY, `must have at most ${LONGEST_QUERY} characters`)
    .exactOptional()
    .meta({
      description:
        'A title, French or original, also misspelt, without accents or article, numbers in digits or words; it may bear a year.',
    }),
  genre: genreParameter.meta({ description: 'With `source=movielens` as MovieLens says.' }),
  decade: decadeParameter,
  year: wholeNumber(FIRST_YEAR, LAST_YEAR, 'Of its first release anywhere.').exactOptional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters of ISO 3166-1, such as FR')
    .exactOptional()
    .meta({ description: 'ISO 3166-1: one of those that made it.' }),
  person: personIdSchema.exactOptional(),
  source: sourceSchema.exactOptional(),
  ...pageShape,
});

export const genres = z.array(z.enum(GENRES));
const year = z.int().nullable();
export const named = z.object({ id: z.string(), name: z.string() });

const filmShape = {
  id: z.string().meta({ description: 'IMDb’s, e.g. `tt0111161`, or `release-` and that of a release.' }),
  title: z.string().meta({ description: 'The French one, else the original one.' }),
  frenchTitle: z.string().nullable(),
  originalTitle: z.string().nullable(),
  year: year.meta({ description: 'Of its first release anywhere.' }),
  durationMinutes: z.int().nullable(),
  genres,
  countries: z.array(z.string()).meta({ description: 'ISO 3166-1, two letters.' }),
  directors: z.array(named),
  cast: z.array(named).meta({ description: 'The first five.' }),
  frenchRelease: isoDate
    .nullable()
    .meta({ description: 'When it opened in French cinemas, where it is known.' }),
  movieLensId: z.int().nullable(),
  imdbId: z.string().nullable(),
  tmdbId: z.int().nullable(),
  sources: z.array(z.enum(FILM_SOURCES)),
  rated: z
    .object({ ratings: z.int(), mean: z.number().meta({ description: 'Stars, 0.5 to 5.' }) })
    .nullable()
    .meta({ description: 'By the raters of MovieLens.' }),
};

/** A film in a list. */
export const listedFilmSchema = z.object(filmShape).meta({ id: 'ListedFilm' });

export type ListedFilm = z.infer<typeof listedFilmSchema>;

const creditSchema = z.object({
  id: z.string(),
  name: z.string(),
  birthYear: year,
  deathYear: year,
  job: z.enum(JOBS).meta({ description: '`cast`: it is not known whether actor or actress.' }),
});

const catalogueFilmSchema = z
  .object({
    ...filmShape,
    otherTitles: z.array(z.string()),
    credits: z.array(creditSchema).meta({ description: 'By job, each in its own order.' }),
    movieLensGenres: genres
      .nullable()
      .meta({ description: 'As MovieLens says; null for a film that it does not have.' }),
  })
  .meta({ id: 'CatalogueFilm' });

export type ToldFilm = z.infer<typeof catalogueFilmSchema>;

export const listedFilmsSchema = answerSchema({ total: TOTAL, films: z.array(listedFilmSchema), next: NEXT });

export type ListedFilms = z.infer<typeof listedFilmsSchema>;

export const oneFilmSchema = answerSchema({ film: catalogueFilmSchema });

export type OneFilm = z.infer<typeof oneFilmSchema>;

export const similarQuerySchema = z.strictObject({
  limit: wholeNumber(1, 50, 'Films of the answer.')
    .default(10)
    .meta({ override: ({ jsonSchema }) => Object.assign(jsonSchema, { default: 10 }) }),
});

export const similarFilmsSchema = answerSchema({
  films: z
    .array(
      z.object({
        film: listedFilmSchema,
        score: z.number().meta({ description: '0 to 1.' }),
        shared: z.object({
          genres,
          people: z.array(named.extend({ job: z.enum(JOBS) })),
          countries: z.array(z.string()),
          decade: year.meta({ description: 'Its first year.' }),
          tags: z.array(z.string()).meta({ description: 'Of the raters of MovieLens.' }),
        }),
      }),
    )
    .meta({ description: 'The nearest first.' }),
});

export type SimilarFilms = z.infer<typeof similarFilmsSchema>;
