/** How the model does, in one sentence. Pure. */
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
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

/** Of the latest week with a judged film; Monday's forecasts, by which one decides, before Thursday's. */
export function stateSentence({ weeks }: Monitoring): Piece[] | null {
  const week = lastJudged(weeks);
  if (week === undefined) return null;
  const stages = [week.monday, week.thursday].filter((stage) => stage !== null);
  const alert = stages.find((stage) => stage.alert !== null)?.alert ?? null;
  if (alert !== null) {
    const worse = [...new Set(alert.worse.map((each) => worseWords(each, each.window)))];
    return [
      text.alertStart,
      { wrong: movementWords(alert.movement) },
      text.alertMiddle,
      { wrong: worse.join(', ') },
      text.alertEnd,
    ];
  }
  if (!week.hasReference) return [text.noReference];
  const moved = stages.find((stage) => stage.moved.length > 0)?.moved ?? [];
  const [first, ...others] = moved;
  const outside = outsideWords(stages);
  if (first !== undefined) {
    const movement = movementWords(first) + text.movedMore(others.length);
    return outside === null
      ? [text.movedStart, movement, text.end]
      : [text.bothStart, movement, text.bothMiddle, outside, text.end];
  }
  return outside === null ? [text.usual] : [text.outsideStart, outside, text.end];
}

/** A measure of all films together that is out of the ordinary in one of the windows by which somebody may be told. */
function outsideWords(stages: readonly Stage[]): string | null {
  for (const window of ['rolling', 'recent'] as const) {
    const [first] = stages.flatMap((stage) => stage.performance.all?.[window].outside ?? []);
    if (first !== undefined) return worseWords(first, window);
  }
  return null;
}

/** Of a film whose inputs were not kept nothing is said but how two models did on it. */
function lastJudged(weeks: readonly WatchedWeek[]): WatchedWeek | undefined {
  return weeks.findLast(({ thursday, monday }) => thursday !== null || monday !== null);
}

/** Fewer films than an alert asks for. */
export function hasFewFilms({ weeks }: Monitoring): boolean {
  const last = lastJudged(weeks);
  const films = [last?.monday, last?.thursday].map((stage) => stage?.performance.all?.rolling.films ?? 0);
  return last !== undefined && Math.max(...films) < FEWEST_FILMS;
}

/** As `shared/monitoring/alert.ts` asks for. */
const FEWEST_FILMS = 40;

function worseWords({ measure, side }: Outside, window: 'recent' | 'rolling'): string {
  const { overRecent, overRolling } = monitoring.worse;
  return WORSE[measure][side] + (window === 'recent' ? overRecent : overRolling);
}
