/**
 * What is told of the films of a week that no site tells in time, and what a file of it would do.
 *
 * `PUT weeks/{week}/films/{filmId}/facts` takes one film's, after `If-Match`; `PUT weeks/{week}/facts` those of several,
 * each after its own version; both answer the week. `POST weeks/{week}/facts/preview` reads a file and stores nothing.
 */
import * as z from 'zod';
import { filmId, isoInstant } from '../../domain/shapes/basics.ts';
import { factsProblemSchema, fileNoteSchema } from '../../domain/shapes/csv-file.ts';
import { toldFactsSchema } from '../../domain/shapes/told-facts.ts';
import { version } from './basics.ts';
import { putFilmFactsSchema } from './changes.ts';

/** Films of one request: more than any week has. */
const MOST_TOLD_FILMS = 100;

/** What was told of a film last, and by whom. */
export const toldOfFilmSchema = z.object({
  facts: toldFactsSchema,
  version,
  toldAt: isoInstant,
  toldBy: z.string().nullable(),
});

/** What holds of a film now: of `precondition-failed`; the facts are null where nothing is told. */
export const currentToldSchema = z.object({ version, told: toldOfFilmSchema.nullable() });

/** What is told of several films of a week: all of it is stored, or nothing. */
export const putFactsSchema = z.strictObject({
  films: z
    .array(z.strictObject({ filmId, version, facts: putFilmFactsSchema }))
    .min(1)
    .max(MOST_TOLD_FILMS)
    .superRefine((films, context) => {
      const seen = new Set<string>();
      for (const [i, film] of films.entries()) {
        if (seen.has(film.filmId)) {
          context.addIssue({ code: 'custom', path: [i, 'filmId'], message: 'the film is there twice' });
        }
        seen.add(film.filmId);
      }
    }),
});

const factsLineSchema = z.object({
  line: z.int(),
  /** As the file spells it. */
  title: z.string(),
  /** The release of the week that it certainly is; null where somebody must say. */
  filmId: filmId.nullable(),
  /** Releases of the week that it may be, likeliest first. */
  near: z.array(filmId),
  /** What the line tells, with what is told already of a US opening where the file tells of none: both null takes all back. */
  facts: toldFactsSchema,
});

export const factsPreviewSchema = z.object({
  /** Those that could be read, in their order. */
  lines: z.array(factsLineSchema),
  /** The file has columns of the US opening; without them what was told of it stays, also for a film that somebody chooses. */
  tellsUs: z.boolean(),
  problems: z.array(factsProblemSchema),
  /** With those that are not told any more. */
  problemCount: z.int(),
  notes: z.array(fileNoteSchema),
  noteCount: z.int(),
  /** Every release of the week, with what is told of it now and the version to send with a change. */
  films: z.array(z.object({ filmId, title: z.string(), version, told: toldFactsSchema.nullable() })),
});

export type CurrentTold = z.infer<typeof currentToldSchema>;
export type PutFacts = z.infer<typeof putFactsSchema>;
export type FactsPreview = z.infer<typeof factsPreviewSchema>;
