import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import { GAP_FACTS, type Gaps } from '#shared/v1/prediction/gaps.ts';

/** What of films is not known, and how they are shown so. */
interface Case {
  gaps: Partial<Gaps>;
  /** Whether its films are as usual but for what it hides, so that they are compared with themselves as listed. */
  isOfAnyFilm: boolean;
  /** The facts as another application might send them; null where the case says nothing of the film. */
  seen: (facts: ReleaseFacts, gaps: Gaps) => ReleaseFacts | null;
}

type Fact = keyof Gaps;

const NOTHING: Pick<ReleaseFacts, Fact> = { distributor: null, directors: [], cast: [] };
/** Names that no record has. */
const NOBODY: Pick<ReleaseFacts, Fact> = {
  distributor: 'Qzxv Wqzk',
  directors: ['Qzxv Wqzka'],
  cast: ['Qzxv Wqzkb', 'Qzxv Wqzkc', 'Qzxv Wqzkd'],
};

/** Films that have those facts, without them. */
function hidden(facts: readonly Fact[]): [string, Case] {
  const without = Object.fromEntries(facts.map((fact) => [fact, NOTHING[fact]]));
  const gaps = Object.fromEntries(facts.map((fact) => [fact, 'missing' as const]));
  return [
    `${facts.join(', ')} hidden`,
    {
      gaps,
      isOfAnyFilm: true,
      seen: (film, known) =>
        facts.some((fact) => known[fact] === 'missing') ? null : { ...film, ...without },
    },
  ];
}

/** Films of somebody known, under names that nobody knows. */
function misspelt(fact: Fact): [string, Case] {
  const names = { [fact]: NOBODY[fact] };
  return [
    `${fact} misspelt`,
    {
      gaps: { [fact]: 'unknown' },
      isOfAnyFilm: true,
      seen: (film, known) => (known[fact] === 'known' ? { ...film, ...names } : null),
    },
  ];
}

/** Films that are so in the file, shown without those other facts. */
function really(gaps: Partial<Gaps>, without: readonly Fact[] = []): [string, Case] {
  const found = GAP_FACTS.filter((fact) => gaps[fact] !== undefined);
  const name = found.map((fact) => `${fact} really ${gaps[fact] ?? ''}`).join(', ');
  const [hiddenName, all] = hidden(without);
  return [
    without.length === 0 ? name : `${name}; ${hiddenName}`,
    {
      gaps: { ...gaps, ...all.gaps },
      isOfAnyFilm: false,
      seen: (film, known) =>
        found.every((fact) => known[fact] === gaps[fact]) ? all.seen(film, known) : null,
    },
  ];
}

/** Every film as it stands in the file, with which the other cases are compared. */
export const AS_LISTED = 'as listed';

/** Those by which forecasts are widened. What is hidden whatever the film says nothing of it; an unknown distributor does. */
export const WIDENED: ReadonlyMap<string, Case> = new Map([
  hidden(['distributor']),
  hidden(['directors']),
  hidden(['cast']),
  hidden(['distributor', 'directors']),
  hidden(['distributor', 'cast']),
  hidden(['directors', 'cast']),
  hidden(GAP_FACTS),
  really({ distributor: 'unknown' }),
  really({ distributor: 'unknown' }, ['directors']),
  really({ distributor: 'unknown' }, ['cast']),
  really({ distributor: 'unknown' }, ['directors', 'cast']),
]);

export const CASES: ReadonlyMap<string, Case> = new Map([
  [AS_LISTED, { gaps: {}, isOfAnyFilm: true, seen: (film) => film }],
  ...WIDENED,
  really({ directors: 'unknown' }),
  really({ cast: 'unknown' }),
  really({ directors: 'unknown', cast: 'unknown' }, ['distributor']),
  ...GAP_FACTS.map((fact) => really({ [fact]: 'missing' })),
  ...GAP_FACTS.map(misspelt),
]);
