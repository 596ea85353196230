import { parisDateOf } from '../domain/cinema-week.ts';
import type { Services } from '../services.ts';
import { bodyOf } from './answer-body.ts';
import { keptFor } from './kept-for.ts';
import { publicProgrammeView } from './public-programme-view.ts';

/** How long what another process has published may go unseen, in milliseconds: so rarely is the blob read, whoever asks. */
const KEPT_MS = 15_000;

const answerOn = keptFor(
  async ({ publicProgramme }: Services, today: string) =>
    bodyOf(publicProgrammeView((await publicProgramme.read()).programme, today, inNoCatalogue)),
  { milliseconds: KEPT_MS, stateOf: ({ publicProgramme }) => publicProgramme.state() },
);

/** What the public is told today. No database is asked: one that sleeps is not woken by visitors. */
export function publicProgrammeAnswer(services: Services) {
  return answerOn(services, parisDateOf(services.clock.now()));
}

/** This app has no catalogue yet. */
function inNoCatalogue(): string | null {
  return null;
}
