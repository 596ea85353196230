import { encodeCatalogue } from '#shared/catalogue/file/encode.ts';
import type { Services } from '#shared/services.ts';

/** What a package without films of its own would have: each run enters its releases, and that is soon done. */
export function inSmallCatalogue({ catalogue }: Pick<Services, 'catalogue'>): Pick<Services, 'catalogue'> {
  const shipped = () => encodeCatalogue({ films: [], people: [], ratings: [], tags: [] });
  return { catalogue: { ...catalogue, shipped } };
}
