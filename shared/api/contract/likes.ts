/** What visitors contribute of what they like. */
import * as z from 'zod';

/** As many as speak for one visitor in a recommendation. */
const MOST_FILMS = 50;
/** The longest id of a film is that of a release: `release-` and its own. */
const LONGEST_ID = 108;

/** Ids of the catalogue. */
export const contributedLikesSchema = z.strictObject({
  films: z
    .array(z.string().min(1).max(LONGEST_ID))
    .min(1)
    .max(MOST_FILMS)
    .refine((films) => new Set(films).size === films.length, 'must name each film once'),
});

export type ContributedLikes = z.infer<typeof contributedLikesSchema>;
