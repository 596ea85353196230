/** Films recommended for likes, and why. */
import * as z from 'zod';
import { JOBS } from '../../../catalogue/film.ts';
import { isoDate } from '../../../domain/shapes/basics.ts';
import { answerSchema } from './answer.ts';
import { decadeParameter, genreParameter, genres, listedFilmSchema, LONGEST_QUERY, named } from './films.ts';
import { wholeNumber } from './parameters.ts';

const MOST_LIKES = 50;
const USUAL = 10;

const likeSchema = z
  .string()
  .min(1, 'must not be empty')
  .max(LONGEST_QUERY, `must have at most ${LONGEST_QUERY} characters`);

export const recommendationsQuerySchema = z.strictObject({
  like: z
    .array(likeSchema)
    .max(MOST_LIKES, `must come at most ${MOST_LIKES} times`)
    .exactOptional()
    .meta({
      description:
        'A film that is liked, once for each: its id, its number in MovieLens, or a title as for `query` of `/films`, of which the best ' +
        'match is taken. A title that is a number bears its year: `1917 (2019)`.',
    }),
  user: wholeNumber(
    1,
    999_999_999,
    'A rater of MovieLens: what they gave four stars or more is liked, and what they rated is not recommended.',
  ).exactOptional(),
  genre: genreParameter,
  decade: decadeParameter,
  openedFrom: isoDate.exactOptional().meta({
    description:
      'Only films that opened in French cinemas in the seven days from this one on: with a Wednesday, the releases of its week. They are ' +
      'ranked by their content, as nobody has rated them.',
    format: 'date',
  }),
  among: z
    .enum(['rated', 'unrated'], 'must be rated or unrated')
    .exactOptional()
    .meta({
      description:
        'Films that the raters of MovieLens know (unless said otherwise), or the others, which are ranked by their content. Where ' +
        'MovieLens is not shown there is one list of all films.',
    }),
  limit: wholeNumber(1, 50, 'Films of the answer.')
    .default(USUAL)
    .meta({ override: ({ jsonSchema }) => Object.assign(jsonSchema, { default: USUAL }) }),
});

const likedFilmSchema = z
  .object({ id: z.string(), title: z.string(), year: z.int().nullable() })
  .meta({ id: 'LikedFilm' });

export const recommendationsSchema = answerSchema({
  by: z.enum(['ratings', 'content', 'facts']).meta({
    description:
      'How: by what those who liked the same films liked (`ratings`), by what likes say of genres, people, countries (`content`), both ' +
      'learnt from MovieLens; or by facts in common alone (`facts`), where MovieLens is not shown.',
  }),
  model: z.string().nullable().meta({ description: 'Version of what was learnt; null without it.' }),
  likes: z
    .array(likedFilmSchema)
    .meta({ description: 'Each `like` as it was understood; not those of `user`.' }),
  films: z
    .array(
      z.object({
        film: listedFilmSchema,
        score: z.number().meta({ description: 'Higher is better; to be compared within this answer alone.' }),
        because: z
          .array(
            z.object({
              film: likedFilmSchema,
              shared: z.object({
                genres,
                people: z.array(named.extend({ job: z.enum(JOBS) })),
                countries: z.array(z.string()),
                decade: z.int().nullable().meta({ description: 'Its first year.' }),
              }),
            }),
          )
          .meta({
            description:
              'The liked films that speak for it most, two at most, with what both share; that may be nothing: then those who like the one ' +
              'like the other.',
          }),
      }),
    )
    .meta({ description: 'The best first; what is like a film before it stands further down.' }),
});

export type ToldRecommendations = z.infer<typeof recommendationsSchema>;
