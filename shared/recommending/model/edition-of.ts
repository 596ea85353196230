import type { IsoInstant } from '../../domain/cinema-week.ts';
import {
  recommenderEditionSchema,
  type RecommenderEdition,
} from '../../domain/shapes/recommender-edition.ts';

/** By protocol of `npm run reco:train`. */
const PROTOCOLS = {
  visitors1: 'visitors_1',
  visitors3: 'visitors_3',
  visitors5: 'visitors_5',
  unrated: 'unrated',
};

/**
 * What a model's manifest tells of how it was measured. Metrics of another form are left out: they serve nobody's answers.
 *
 * @param manifest the text of a `manifest.json` that was read before. @param deployedAt null: it came with the installation.
 */
export function editionOf(manifest: string, deployedAt: IsoInstant | null): RecommenderEdition {
  const { version, metrics }: { version?: unknown; metrics?: unknown } = JSON.parse(manifest) as object;
  const of = (name: keyof typeof PROTOCOLS): RecommenderEdition[typeof name] => {
    const told = new Map(Object.entries(metrics ?? {})).get(PROTOCOLS[name]) as unknown;
    const { data } = recommenderEditionSchema.shape[name].safeParse(told);
    return data ?? null;
  };
  return {
    ...{ version: String(version), deployedAt },
    ...{ visitors1: of('visitors1'), visitors3: of('visitors3'), visitors5: of('visitors5') },
    unrated: of('unrated'),
  };
}
