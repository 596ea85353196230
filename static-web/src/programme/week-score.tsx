import type { Week } from '#shared/api/contract/week.ts';
import { number, percent, roundCount } from '../format/format.ts';
import { fr } from '../texts/fr.ts';

const text = fr.trust.week;

type Scores = Week['scores'];

/** How right the last forecast of a week was: the metric by its name, what it means, and Thursday's beside Monday's. */
export function WeekScore({ scores, share }: { scores: Scores; share: number }) {
  const sentence = scoreSentence(scores, share);
  return sentence === null ? null : <p className="max-w-prose">{sentence}</p>;
}

/** Null without a film to judge. @param share the cinema's share of national admissions in the week. */
export function scoreSentence({ thursday, monday }: Scores, share: number): string | null {
  const score = monday ?? thursday;
  if (score === null) return null;
  const { films, within2, wape, mae } = score;
  const here = Math.round(mae * share);
  return [
    text.stage[monday === null ? 'thursday' : 'monday'],
    wape === null ? '' : text.wape(percent(wape)) + text.meaning(percent(wape)),
    text.mae(roundCount(mae), text.here(here, number(here))),
    text.hits(within2, films),
    monday === null || thursday === null || thursday.wape === null
      ? ''
      : text.thursdayToo(percent(thursday.wape)),
  ].join('');
}

/** The WAPE of a week by its last forecast; a dash where there is none. */
export function wapeOf({ thursday, monday }: Scores): string {
  const wape = (monday ?? thursday)?.wape ?? null;
  return wape === null ? '–' : percent(wape);
}
