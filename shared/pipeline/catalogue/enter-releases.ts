import { withReleases } from '../../catalogue/with-releases.ts';
import type { Clock } from '../../clock.ts';
import { addWeeks, type IsoDate } from '../../domain/cinema-week.ts';
import type { CatalogueFiles, CurrentCatalogue } from '../../storage/catalogue/catalogue-files.ts';
import type { PublishedWeeks } from '../../storage/published/published-weeks.ts';

export interface CatalogueParts {
  clock: Clock;
  published: PublishedWeeks;
  catalogue: {
    /** Where its versions are. */
    files: () => Promise<CatalogueFiles>;
    /** The file of the package: where none is published yet. */
    shipped: () => Promise<Uint8Array>;
  };
}

/** With a week the twelve before it are entered: what failed at the time is made up for. */
const WEEKS_AT_ONCE = 13;

/**
 * Puts the releases of a published week, and of those before it, into the catalogue, whose next version that is; null where it
 * has them all. No database is asked.
 * @throws NiabError `conflict` where another edition was published meanwhile; the next run makes up for it.
 */
export async function enterReleases(
  { clock, published, catalogue }: CatalogueParts,
  week: IsoDate,
): Promise<CurrentCatalogue | null> {
  const weeks = Array.from({ length: WEEKS_AT_ONCE }, (_, i) => addWeeks(week, i + 1 - WEEKS_AT_ONCE));
  const known = await Promise.all(weeks.map((each) => published.read(each)));
  const releases = known.flatMap((each) => each?.releases ?? []);
  if (releases.length === 0) return null;
  const files = await catalogue.files();
  const current = await files.current();
  const kept = current === null ? null : await files.read(current.version);
  const made = await withReleases(kept ?? (await catalogue.shipped()), releases);
  if (made === null) return null;
  const next = { version: made.version, madeAt: clock.now().toISOString() };
  await files.publish(next, made.file, current?.version ?? null);
  return next;
}
