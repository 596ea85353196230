/** Pairs of films of a week that may be one, and what the manager says of them. */
import * as z from 'zod';
import { cinemaWeek, filmId } from '../../domain/shapes/basics.ts';
import { version } from './basics.ts';

export const matchVerdict = z.enum(['same', 'different']);

/** What was compared between two films. */
export const comparedFact = z.enum([
  'id',
  'said',
  'title',
  'original-title',
  'directors',
  'cast',
  'duration',
  'date',
  'distributor',
  'countries',
  'us-opening',
  'us-date',
]);

/** A film as the sites described it when it was last compared. */
export const matchedFilmSchema = z.object({
  filmId: z.string(),
  title: z.string(),
  originalTitle: z.string().nullable(),
  releaseDate: z.string(),
  directors: z.array(z.string()),
  durationMinutes: z.number().nullable(),
  distributor: z.string().nullable(),
  /** Names of the sites that have it. */
  sources: z.array(z.string()),
});

export const matchSchema = z.object({
  week: cinemaWeek,
  /** The older first: it keeps its id where they are one. */
  films: z.tuple([matchedFilmSchema, matchedFilmSchema]),
  /** That they are one film, 0 to 1, before other entries are looked at. */
  confidence: z.number(),
  /** What speaks for one film (`weight` > 0), and what for two. */
  reasons: z.array(z.object({ fact: comparedFact, verdict: z.string(), weight: z.number() })),
  /** Null: it waits for a word. */
  verdict: matchVerdict.nullable(),
  saidAt: z.string().nullable(),
  saidBy: z.string().nullable(),
  /** What a word on a pair of this week has to follow (`If-Match`); 0 before the first. */
  version,
  /** The week has begun: a word regroups results alone. */
  resultsOnly: z.boolean(),
});

/** Those that wait for a word first, the latest week first; then those of which something was said. */
export const matchesSchema = z.object({ waiting: z.int(), matches: z.array(matchSchema) });

export const putMatchSchema = z.strictObject({ filmId, otherFilmId: filmId, verdict: matchVerdict });

/** What was said of the pairs of a week. */
export const currentMatchesSchema = z.object({
  version,
  said: z.array(z.object({ filmId: z.string(), otherFilmId: z.string(), verdict: matchVerdict })),
});

export type MatchView = z.infer<typeof matchSchema>;
export type Matches = z.infer<typeof matchesSchema>;
export type PutMatch = z.infer<typeof putMatchSchema>;
export type CurrentMatches = z.infer<typeof currentMatchesSchema>;
