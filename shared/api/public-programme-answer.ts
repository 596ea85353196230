import { parisDateOf } from '../domain/cinema-week.ts';
import type { Services } from '../services.ts';
import { bodyOf } from './answer-body.ts';
import { keptFor } from './kept-for.ts';
import { PROGRAMME_KEPT_MS, toldProgramme } from './told-programme.ts';

const answerOn = keptFor(
  async (services: Services, today: string) => bodyOf((await toldProgramme(services, today)).view),
  { milliseconds: PROGRAMME_KEPT_MS, stateOf: ({ publicProgramme }) => publicProgramme.state() },
);

/** What the public is told today. No database is asked: one that sleeps is not woken by visitors. */
export function publicProgrammeAnswer(services: Services) {
  return answerOn(services, parisDateOf(services.clock.now()));
}
