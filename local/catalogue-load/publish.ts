import { decodeCatalogue } from '#shared/catalogue/file/decode.ts';
import { encodeCatalogue } from '#shared/catalogue/file/encode.ts';
import { releaseFilms } from '#shared/catalogue/release-films.ts';
import type { IsoInstant } from '#shared/domain/cinema-week.ts';
import type { Release } from '#shared/domain/shapes/release.ts';
import { NiabError } from '#shared/errors.ts';
import { contentOfBase } from '#shared/storage/catalogue/base-content.ts';
import type { CatalogueBase } from '#shared/storage/catalogue/catalogue-base.ts';
import type { CatalogueFiles } from '#shared/storage/catalogue/catalogue-files.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { weeks } from '#shared/storage/operational/reads.ts';

/** Weeks before and after all that a store can hold. */
const [FIRST, LAST] = ['1900-01-03', '2999-12-25'];

export interface Published {
  version: string;
  films: number;
  bytes: number;
  /** Whether the version stood already. */
  isKnown: boolean;
}

/**
 * Makes the catalogue's file of what the base and the store hold, and the one that stands.
 * @throws NiabError `conflict` where an edition was completed meanwhile: some of its rows, or of those before, were not read; or
 * where another file was published.
 */
export async function publishCatalogue(
  base: CatalogueBase,
  store: OperationalStore,
  files: CatalogueFiles,
  madeAt: IsoInstant,
): Promise<Published> {
  const before = await standing(base);
  const served = (await files.current())?.version ?? null;
  const content = await contentOfBase(base, releaseFilms(await allReleases(store)));
  const bytes = await encodeCatalogue(content);
  if ((await standing(base)) !== before) {
    throw new NiabError('conflict', 'A source was loaded while the catalogue was made. Publish it again.');
  }
  const { version } = decodeCatalogue(bytes);
  const isKnown = served === version;
  if (!isKnown) await files.publish({ version, madeAt }, bytes, served);
  return { version, films: content.films.length, bytes: bytes.length, isKnown };
}

/** The editions that are complete, as text. */
async function standing(base: CatalogueBase): Promise<string> {
  const complete = (await base.loads()).filter(({ state }) => state === 'complete');
  return JSON.stringify(complete.map(({ source, edition }) => [source, edition]));
}

async function allReleases(store: OperationalStore): Promise<Release[]> {
  const { all } = await store.readAll({ all: weeks(FIRST, LAST) });
  const releases: Release[] = [];
  for (const week of all) releases.push(...(await store.listReleases(week)));
  return releases;
}
