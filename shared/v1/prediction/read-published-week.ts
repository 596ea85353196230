import type { IsoDate } from '../../domain/cinema-week.ts';
import type { PublishedWeek } from '../../domain/shapes/published-week.ts';
import { NiabError } from '../../errors.ts';
import type { V1Services } from '../../v1-services.ts';

/**
 * A week as the pipeline has published it; no database is asked.
 * @throws NiabError `unknown-week` where it has not, `unavailable` while that cannot be read.
 */
export async function readPublishedWeek(
  { published }: Pick<V1Services, 'published'>,
  week: IsoDate,
): Promise<PublishedWeek> {
  const weeks = await published();
  const known = await weeks.read(week).catch((error: unknown) => {
    throw new NiabError('unavailable', 'The weeks cannot be read just now', { cause: error });
  });
  if (known === null) {
    throw new NiabError('unknown-week', `Nothing is known of the week ${week}`, { field: 'week' });
  }
  return known;
}
