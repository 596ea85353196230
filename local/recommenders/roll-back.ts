import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import type { IsoInstant } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { editionOf } from '#shared/recommending/model/edition-of.ts';
import type { CurrentRecommender, RecommenderFiles } from '#shared/storage/recommenders/recommender-files.ts';
import { checkModel } from './check-model.ts';
import type { Deployed } from './deploy.ts';
import { editionsWith } from './editions.ts';

/**
 * Makes a model that is stored the one that stands: the one before, or a given version. What is left is no longer among those to
 * go back to, so that a second call goes one further back.
 * @throws {NiabError} `invalid-input` where there is none to go back to; `bad-model`, `conflict` as when it is deployed.
 */
export async function rollBackModel(
  files: RecommenderFiles,
  catalogue: Catalogue,
  wanted: string | null,
  at: IsoInstant,
): Promise<Deployed> {
  const standing = await files.current();
  const version = wanted ?? standing?.before[0];
  if (version === undefined) {
    throw new InvalidInputError(
      'to-version',
      'No model stood before. The one of the package is deployed by npm run reco:deploy',
    );
  }
  const before = standing?.version ?? null;
  if (before === version) return { version, before, isKnown: true };
  const model = await files.read(version);
  if (model === null) throw new InvalidInputError('to-version', `No model ${version} is stored`);
  await checkModel(model, catalogue);
  const editions = editionsWith(standing, editionOf(model.manifest, at));
  await files.point({ version, before: earlierThan(version, standing), at, editions }, before);
  return { version, before, isKnown: false };
}

/** A version that never stood is taken for a new one. */
function earlierThan(version: string, standing: CurrentRecommender | null): readonly string[] {
  if (standing === null) return [];
  const place = standing.before.indexOf(version);
  return place < 0 ? [standing.version, ...standing.before] : standing.before.slice(place + 1);
}
