/** Pairs of films of a week that may be one, and what the manager says of them. */
import * as z from 'zod';
import { cinemaWeek, filmId } from '../../domain/shapes/basics.ts';
import { matchReasonSchema, matchVerdictSchema } from '../../domain/shapes/match.ts';
import { releaseSchema } from '../../domain/shapes/release.ts';
import { version } from './basics.ts';

/** A film as the sites described it when it was last compared. */
const matchedFilmSchema = releaseSchema
  .pick({
    filmId: true,
    title: true,
    originalTitle: true,
    releaseDate: true,
    directors: true,
    durationMinutes: true,
    distributor: true,
  })
  .extend({
    /** Names of the sites that have it. */
    sources: z.array(z.string()),
  });

const matchSchema = z.object({
  week: cinemaWeek,
  /** The older first: it keeps its id where they are one. */
  films: z.tuple([matchedFilmSchema, matchedFilmSchema]),
  /** That they are one film, 0 to 1, before other entries are looked at. */
  confidence: z.number(),
  /** What speaks for one film (`weight` > 0), and what for two. */
  reasons: z.array(matchReasonSchema),
  /** Null: it waits for a word. */
  verdict: matchVerdictSchema.nullable(),
  saidAt: z.string().nullable(),
  saidBy: z.string().nullable(),
  /** What a word on a pair of this week has to follow (`If-Match`); 0 before the first. */
  version,
  /** The week has begun: a word regroups results alone. */
  resultsOnly: z.boolean(),
});

/** Those that wait for a word first, the latest week first; then those of which something was said. */
export const matchesSchema = z.object({ waiting: z.int(), matches: z.array(matchSchema) });

export const putMatchSchema = z.strictObject({ filmId, otherFilmId: filmId, verdict: matchVerdictSchema });

/** What was said of the pairs of a week. */
export const currentMatchesSchema = z.object({
  version,
  said: z.array(z.object({ filmId, otherFilmId: filmId, verdict: matchVerdictSchema })),
});

export type MatchView = z.infer<typeof matchSchema>;
export type Matches = z.infer<typeof matchesSchema>;
export type PutMatch = z.infer<typeof putMatchSchema>;
export type CurrentMatches = z.infer<typeof currentMatchesSchema>;
