import type { Week } from '#shared/api/contract/week.ts';
import { percent } from '../format/format.ts';
import { capital } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';

const text = fr.trust.week;

type Scores = Week['scores'];

interface WeekScoreProps {
  scores: Scores;
  /** The cinema's share of national admissions in the week. */
  share: number;
  /** The metrics bear their names, as on the page « Historique » alone. */
  named?: boolean;
}

/** How right the last forecast of a week was: what the metric means, and Thursday's beside Monday's. */
export function WeekScore({ scores, share, named = false }: WeekScoreProps) {
  const sentence = scoreSentence({ scores, share, named });
  return sentence === null ? null : <p className="max-w-prose">{sentence}</p>;
}

/** Null without a film to judge. */
export function scoreSentence({
  scores: { thursday, monday },
  share,
  named = false,
}: WeekScoreProps): string | null {
  const score = monday ?? thursday;
  if (score === null) return null;
  const { films, within2, wape, mae } = score;
  const here = Math.round(mae * share);
  return [
    text.stage[monday === null ? 'thursday' : 'monday'],
    wape === null ? '' : (named ? text.wape(percent(wape)) : '') + meaning(percent(wape), named),
    named ? text.mae : '',
    text.perFilm(mae, here, named),
    text.hits(within2, films),
    monday === null || thursday === null || thursday.wape === null
      ? ''
      : text.thursdayToo(percent(thursday.wape), named),
  ].join('');
}

/** A sentence of its own, or what follows the name. */
function meaning(share: string, named: boolean): string {
  return named ? text.meaning(share) : capital(text.meaning(share));
}

/** The WAPE of a week by its last forecast; a dash where there is none. */
export function wapeOf({ thursday, monday }: Scores): string {
  const wape = (monday ?? thursday)?.wape ?? null;
  return wape === null ? '–' : percent(wape);
}
