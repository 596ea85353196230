import * as z from 'zod';
import { isoInstant } from './basics.ts';

const metricsSchema = z.object({
  ndcg: z.number(),
  map: z.number(),
  precision: z.number(),
  recall: z.number(),
  /** nDCG over that of the popular films; of films that nobody has rated, over that of the popular genres. */
  ratio: z.number(),
});

/** A model of the recommenders with what was measured of it before it stood; null where nothing was. */
export const recommenderEditionSchema = z.object({
  version: z.string(),
  /** Null: it came with the installation. */
  deployedAt: isoInstant.nullable(),
  /** Of held-out visitors with one, three and five likes. */
  visitors1: metricsSchema.nullable(),
  visitors3: metricsSchema.nullable(),
  visitors5: metricsSchema.nullable(),
  /** Of films that nobody has rated. */
  unrated: metricsSchema.nullable(),
});

export type RecommenderEdition = z.infer<typeof recommenderEditionSchema>;
