import { withReleases } from '../../catalogue/with-releases.ts';
import type { Clock } from '../../clock.ts';
import { addWeeks, type IsoDate } from '../../domain/cinema-week.ts';
import type { CatalogueEdition, PublishedCatalogue } from '../../storage/catalogue/published-catalogue.ts';
import type { PublishedWeeks } from '../../storage/published/published-weeks.ts';
import { releasedFilm } from './released-film.ts';

export interface CatalogueParts {
  clock: Clock;
  published: PublishedWeeks;
  catalogue: {
    /** Where its editions are. */
    editions: () => Promise<PublishedCatalogue>;
    /** The file of the package: where no edition is published yet. */
    shipped: () => Promise<Uint8Array>;
  };
}

/** With a week the twelve before it are entered: what failed at the time is made up for. */
const WEEKS_AT_ONCE = 13;

/**
 * Puts the releases of a published week, and of those before it, into the catalogue, whose next edition that is; null where it
 * has them all. No database is asked.
 */
export async function enterReleases(
  { clock, published, catalogue }: CatalogueParts,
  week: IsoDate,
): Promise<CatalogueEdition | null> {
  const weeks = Array.from({ length: WEEKS_AT_ONCE }, (_, i) => addWeeks(week, i + 1 - WEEKS_AT_ONCE));
  const known = await Promise.all(weeks.map((each) => published.read(each)));
  const releases = known.flatMap((each) => each?.releases.map(releasedFilm) ?? []);
  if (releases.length === 0) return null;
  const editions = await catalogue.editions();
  const current = await editions.current();
  const before = current === null ? await catalogue.shipped() : await editions.read(current.version);
  const { version, file } = await withReleases(before, releases);
  if (version === current?.version) return null;
  const edition = { version, madeAt: clock.now().toISOString() };
  await editions.publish(edition, file);
  return edition;
}
