import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import type { IsoInstant } from '#shared/domain/cinema-week.ts';
import { editionOf } from '#shared/recommending/model/edition-of.ts';
import type { RecommenderFile, RecommenderFiles } from '#shared/storage/recommenders/recommender-files.ts';
import { checkModel } from './check-model.ts';
import { editionsWith } from './editions.ts';

/** Versions that are remembered to go back to. */
const MOST_BEFORE = 12;

export interface Deployed {
  version: string;
  /** What stood before; null where nothing did. */
  before: string | null;
  /** Whether it stood already: nothing is changed then. */
  isKnown: boolean;
}

/**
 * Checks a model, stores it, and then makes it the one that stands. May be interrupted and repeated: until the last step the one
 * before is served.
 * @throws {NiabError} `bad-model`; `conflict` where another one was made to stand meanwhile.
 */
export async function deployModel(
  model: RecommenderFile,
  catalogue: Catalogue,
  files: RecommenderFiles,
  at: IsoInstant,
): Promise<Deployed> {
  const { version } = await checkModel(model, catalogue);
  const standing = await files.current();
  await files.store(version, model);
  const before = standing?.version ?? null;
  if (standing?.version === version) return { version, before, isKnown: true };
  const earlier = standing === null ? [] : [standing.version, ...standing.before];
  const others = earlier.filter((each) => each !== version).slice(0, MOST_BEFORE);
  const editions = editionsWith(standing, editionOf(model.manifest, at));
  await files.point({ version, before: others, at, editions }, before);
  return { version, before, isKnown: false };
}
