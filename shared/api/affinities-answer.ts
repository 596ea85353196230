import { setImmediate } from 'node:timers/promises';
import { catalogueServices, type CatalogueServices } from '../catalogue-services.ts';
import type { FilmAffinity } from '../domain/affinity.ts';
import { parisDateOf } from '../domain/cinema-week.ts';
import type { Services } from '../services.ts';
import { bodyOf } from './answer-body.ts';
import { keptFor } from './kept-for.ts';
import { PROGRAMME_KEPT_MS, toldProgramme } from './told-programme.ts';

type Recommending = Awaited<ReturnType<CatalogueServices['recommending']>>;
type Recommender = Awaited<ReturnType<Recommending['recommender']>>;
type Week = Awaited<ReturnType<typeof toldProgramme>>['view']['weeks'][number];

/** Likes that a film without an answer of the recommender has. */
const NOTHING: FilmAffinity = { prior: 0, likes: {} };

const answerOn = keptFor(
  async (services: Services, today: string) => {
    const { view, catalogue } = await toldProgramme(services, today);
    const week = view.weeks.find(({ when }) => when === 'current') ?? null;
    const own = catalogue === null ? null : await (await catalogueServices()).recommending(catalogue);
    return bodyFor(week, own === null ? null : await own.recommender());
  },
  { milliseconds: PROGRAMME_KEPT_MS, stateOf: ({ publicProgramme }) => publicProgramme.state() },
);

/** How well the films of this week suit likes. No database is asked, and nobody's likes. */
export function affinitiesAnswer(services: Services) {
  return answerOn(services, parisDateOf(services.clock.now()));
}

/** What was made last of an edition with its model: it is some hundred kilobytes, and the programme changes once a week. */
const made = new WeakMap<Recommender, { of: string; body: ReturnType<typeof affinitiesOf> }>();

/** @param recommender null where the catalogue is not there. */
async function bodyFor(week: Week | null, recommender: Recommender | null) {
  if (recommender === null) return affinitiesOf(week, null);
  const of = JSON.stringify([
    week?.week,
    week?.films.map(({ filmId, catalogueId, title }) => [filmId, catalogueId, title]),
  ]);
  const earlier = made.get(recommender);
  if (earlier?.of === of) return earlier.body;
  const body = affinitiesOf(week, recommender);
  made.set(recommender, { of, body });
  body.catch(() => made.delete(recommender));
  return body;
}

async function affinitiesOf(week: Week | null, recommender: Recommender | null) {
  const { factor, power, of } = recommender?.affinities ?? { factor: 0, power: 0, of: () => null };
  const films = [];
  for (const { filmId, catalogueId, title } of week?.films ?? []) {
    const { prior, likes } = (catalogueId === null ? null : of(catalogueId)) ?? NOTHING;
    films.push({ filmId, catalogueId, title, prior, likes });
    // Each takes some tens of milliseconds: others have their turn.
    await setImmediate();
  }
  return bodyOf({ week: week?.week ?? null, factor, power, films });
}
