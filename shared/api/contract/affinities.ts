/**
 * How well the films of this week suit what somebody likes, to be worked out where the likes are: `affinityOf` in
 * shared/domain/affinity.ts. Nobody says what they like to get it.
 */
import * as z from 'zod';
import { cinemaWeek } from '../../domain/shapes/basics.ts';

export const affinitiesSchema = z.object({
  /** The current week; null where its programme is not published. */
  week: cinemaWeek.nullable(),
  /** A film's score for n likes is `prior + factor · max(1, n)^(−power) · Σ likes[id]`. */
  factor: z.number(),
  power: z.number(),
  /** In the order of the programme. */
  films: z.array(
    z.object({
      filmId: z.string(),
      /** The film's id in the catalogue; null where the catalogue does not have it: then nothing speaks for it. */
      catalogueId: z.string().nullable(),
      title: z.string(),
      prior: z.number(),
      /** By the id of a liked film in the catalogue; one that is absent adds 0. */
      likes: z.record(z.string(), z.number()),
    }),
  ),
});

export type Affinities = z.infer<typeof affinitiesSchema>;
