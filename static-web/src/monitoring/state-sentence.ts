/** How the model does, in one sentence. Pure. */
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { inSentence } from '../texts/chances.ts';
import { monitoring } from '../texts/fr/monitoring.ts';
import { movementWords } from './drift/drift-words.ts';
import type { Measure, WatchedWeek } from './performance/measures.ts';

/** A piece of the sentence; what is wrong is set apart. */
type Piece = string | { wrong: string };

const text = monitoring.state;

type Stage = NonNullable<WatchedWeek['monday']>;
type Outside = NonNullable<Stage['performance']['all']>['own']['outside'][number];

const WORSE: Record<Measure, Record<Outside['side'], string>> = {
  wape: { low: monitoring.worse.wapeLess, high: monitoring.worse.wape },
  shareOfBestTakings: {
    low: monitoring.worse.shareOfBestTakings,
    high: monitoring.worse.shareOfBestTakingsMore,
  },
  coverage: { low: monitoring.worse.coverage, high: monitoring.worse.coverageMore },
  width: { low: monitoring.worse.widthLess, high: monitoring.worse.width },
  bias: { low: monitoring.worse.bias, high: monitoring.worse.biasMore },
  medianLogRatio: { low: monitoring.worse.medianLogRatio, high: monitoring.worse.medianLogRatioMore },
};

/** Of the latest week; Monday's forecasts, by which one decides, before Thursday's. */
export function stateSentence({ weeks }: Monitoring): Piece[] | null {
  const week = weeks.at(-1);
  if (week === undefined) return null;
  const stages = [week.monday, week.thursday].filter((stage) => stage !== null);
  const alert = stages.find((stage) => stage.alert !== null)?.alert ?? null;
  if (alert !== null) {
    const worse = [...new Set(alert.worse.map((each) => worseWords(each) + lengthWords(each.window)))];
    return [
      text.alertStart,
      { wrong: inSentence(movementWords(alert.movement)) },
      text.alertMiddle,
      { wrong: worse.join(', ') },
      text.alertEnd,
    ];
  }
  if (!week.hasReference) return [text.noReference];
  const moved = stages.find((stage) => stage.moved.length > 0)?.moved ?? [];
  const [first, ...others] = moved;
  if (first !== undefined)
    return [text.movedStart, inSentence(movementWords(first)), text.movedMore(others.length), text.end];
  const outside = stages.flatMap((stage) => stage.performance.all?.rolling.outside ?? []);
  if (outside[0] !== undefined) return [text.outsideStart, worseWords(outside[0]), text.end];
  return [text.usual];
}

/** Fewer films than an alert asks for. */
export function hasFewFilms({ weeks }: Monitoring): boolean {
  const last = weeks.at(-1);
  const films = [last?.monday, last?.thursday].map((stage) => stage?.performance.all?.rolling.films ?? 0);
  return last !== undefined && Math.max(...films) < FEWEST_FILMS;
}

/** As `shared/monitoring/alert.ts` asks for. */
const FEWEST_FILMS = 40;

function worseWords({ measure, side }: Outside): string {
  return WORSE[measure][side];
}

function lengthWords(window: 'recent' | 'rolling'): string {
  return window === 'recent' ? monitoring.worse.overRecent : monitoring.worse.overRolling;
}
