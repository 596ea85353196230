import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueServices } from '../catalogue-services.ts';
import { parisDateOf } from '../domain/cinema-week.ts';
import { messageOf } from '../errors.ts';
import type { Services } from '../services.ts';
import { bodyOf } from './answer-body.ts';
import { catalogueIdOf } from './catalogue-id.ts';
import { keptFor } from './kept-for.ts';
import { publicProgrammeView } from './public-programme-view.ts';

/** How long what another process has published may go unseen, in milliseconds: so rarely is the blob read, whoever asks. */
const KEPT_MS = 15_000;

const answerOn = keptFor(
  async ({ publicProgramme }: Services, today: string) => {
    const [{ programme }, catalogue] = await Promise.all([publicProgramme.read(), catalogueOrNull()]);
    return bodyOf(
      publicProgrammeView(programme, today, (film) =>
        catalogue === null ? null : catalogueIdOf(catalogue, film),
      ),
    );
  },
  { milliseconds: KEPT_MS, stateOf: ({ publicProgramme }) => publicProgramme.state() },
);

/** What the public is told today. No database is asked: one that sleeps is not woken by visitors. */
export function publicProgrammeAnswer(services: Services) {
  return answerOn(services, parisDateOf(services.clock.now()));
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
