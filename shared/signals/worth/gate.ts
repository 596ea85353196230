import type { Worth } from './worth.ts';

/** Before so many films nothing can be said of a signal. */
export const LEAST_FILMS = 60;
/** An interval by weeks drawn anew is too narrow where there are few. */
const LEAST_WEEKS = 8;

export interface SignalVerdict {
  passed: boolean;
  /** What was found, a line each. */
  findings: string[];
}

/** Whether forecasts may use a signal: judged by enough films, it lowers the WAPE, and not by chance. */
export function judgeSignal({ judged, weeks, wapeWith, wapeWithout, difference }: Worth): SignalVerdict {
  const [isEnough, isLong] = [judged >= LEAST_FILMS, weeks >= LEAST_WEEKS];
  // NaN, of no film, is not below zero.
  const isBetter = difference.high < 0;
  const told = (passed: boolean): string => (passed ? 'passed' : 'refused');
  const change = `${percent(difference.difference)} (95 %: ${percent(difference.low)} to ${percent(difference.high)})`;
  return {
    passed: isEnough && isLong && isBetter,
    findings: [
      `films: ${told(isEnough)}, ${judged} were judged in the order of time, not before ${LEAST_FILMS}`,
      `weeks: ${told(isLong)}, ${weeks} were judged, not before ${LEAST_WEEKS}`,
      judged === 0
        ? `wape: ${told(isBetter)}, nothing was judged`
        : `wape: ${told(isBetter)}, ${percent(wapeWithout)} without and ${percent(wapeWith)} with it, a difference of ${change}`,
    ],
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
