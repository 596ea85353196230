import type { Catalogue } from '../catalogue.ts';
import { encodeCatalogue } from '../file/encode.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { testingContent } from '../testing-content.ts';

export const SHAWSHANK = 'tt0111161';
export const GREEN_MILE = 'tt0120689';
export const AMELIE = 'tt0211915';
/** MovieLens alone has it. */
export const ANGRY_MEN = 'tt0050083';
export const RELEASE = 'release-7';
export const DARABONT = 'nm0001104';

/** All that the catalogue has of anything. */
export const FIRST = { after: null, limit: 100 };

/** The catalogue of `testing-content.ts`, with the demonstration and without. */
export async function testingCatalogues(): Promise<{ on: Catalogue; off: Catalogue }> {
  const file = await encodeCatalogue(testingContent());
  return {
    on: openCatalogue(file, { demonstration: true }),
    off: openCatalogue(file, { demonstration: false }),
  };
}

/** Of the films of a page. */
export function ids({ items }: { items: { id: string }[] }): string[] {
  return items.map(({ id }) => id);
}

/** What is thrown to who asks. */
export function refusalOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return error;
  }
}
