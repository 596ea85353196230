import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueServices } from '../catalogue-services.ts';
import { messageOf } from '../errors.ts';
import type { Services } from '../services.ts';
import { catalogueIdOf } from './catalogue-id.ts';
import { publicProgrammeView } from './public-programme-view.ts';

/** How long what another process has published may go unseen, in milliseconds: so rarely is the blob read, whoever asks. */
export const PROGRAMME_KEPT_MS = 15_000;

/** What is published, as the public is told it on a day, and the catalogue that its films were looked up in. */
export async function toldProgramme({ publicProgramme }: Services, today: string) {
  const [{ programme }, catalogue] = await Promise.all([publicProgramme.read(), catalogueOrNull()]);
  const view = publicProgrammeView(programme, today, (film) =>
    catalogue === null ? null : catalogueIdOf(catalogue, film),
  );
  return { view, catalogue };
}

/** Without it the films are told all the same, only without a page of their own. */
async function catalogueOrNull(): Promise<Catalogue | null> {
  try {
    return await (await catalogueServices()).catalogue();
  } catch (error) {
    process.emitWarning(messageOf(error), 'CatalogueWarning');
    return null;
  }
}
