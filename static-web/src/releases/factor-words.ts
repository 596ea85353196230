/** The chain of factors in words. Pure. */
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { factor, list, roundCount } from '../format/format.ts';
import { inSentence } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';

export type Explanation = NonNullable<NonNullable<WeekRelease['forecasts']['monday']>['explanation']>;
type Contribution = Explanation['contributions'][number];

export function stepName({ group }: Explanation['chain'][number]): string {
  return group === null ? fr.factors.others : fr.factors.nameOf(group);
}

/** The start, the three strongest factors, the end. @param mean admissions as the API says them. */
export function chainSentence({ baseline, chain }: Explanation, mean: number): string {
  const text = fr.filmPage.chain;
  const told = chain.filter(({ group }) => group !== null).slice(0, 3);
  const words = list(told.map((step) => text.step(inSentence(stepName(step)), factor(step.factor))));
  const mostly = words === '' ? '' : text.mostly(words);
  return text.sentence(baseline, mostly, roundCount(mean));
}

/** The name behind a group, if the film has one: who distributes, directs or plays; how many screens, as the forecast knew them. */
export function nameBehind(group: string, release: WeekRelease, facts: Explanation['facts']): string | null {
  const { distributor, directors, cast, screens } = release;
  if (group === 'distribution') return distributor;
  if (group === 'director') return directors[0] ?? null;
  if (group === 'cast') return cast.slice(0, 2).join(', ') || null;
  if (group === 'screens')
    return fr.factors.copiesOf(facts) ?? (screens === null ? null : fr.film.screens(screens));
  return null;
}

/** What raises the forecast and what lowers it, the strongest first. */
export function forAndAgainst({ reasons }: Explanation): {
  speaksFor: Contribution[];
  speaksAgainst: Contribution[];
} {
  return {
    speaksFor: reasons.filter(({ factor }) => factor > 1),
    speaksAgainst: reasons.filter(({ factor }) => factor < 1),
  };
}
