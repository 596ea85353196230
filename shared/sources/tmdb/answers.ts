import * as z from 'zod';

const id = z.int().positive();

/** The fields of TMDB's v3 API that are read. */
export const searchAnswer = z.object({
  results: z.array(
    z.object({
      id,
      title: z.string(),
      original_title: z.string(),
      /** `YYYY-MM-DD`, or empty. */
      release_date: z.string().optional(),
      popularity: z.number().nonnegative().optional(),
    }),
  ),
});

const person = z.object({ name: z.string() });
/** Its name may be English: the code counts. */
const country = person.extend({ iso_3166_1: z.string().optional() });
const language = person.extend({ iso_639_1: z.string().optional() });

export const filmAnswer = z.object({
  id,
  title: z.string(),
  original_title: z.string(),
  overview: z.string().nullish(),
  /** USD; 0 where nobody knows. */
  budget: z.number(),
  /** Minutes; 0 where nobody knows. */
  runtime: z.number().nullish(),
  poster_path: z.string().nullish(),
  genres: z.array(person),
  production_countries: z.array(country),
  /** Code; the languages that are spoken do not begin with it. */
  original_language: z.string().optional(),
  spoken_languages: z.array(language),
  credits: z.object({ cast: z.array(person), crew: z.array(person.extend({ job: z.string() })) }),
  release_dates: z.object({
    results: z.array(
      z.object({
        iso_3166_1: z.string(),
        release_dates: z.array(z.object({ type: z.number(), release_date: z.string() })),
      }),
    ),
  }),
});

export type SearchAnswer = z.infer<typeof searchAnswer>;
export type FilmAnswer = z.infer<typeof filmAnswer>;
