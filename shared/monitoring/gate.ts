import type { ComparedWeek, ModelWeek } from './compared-weeks.ts';

/** Weeks that count at the most, the latest; with fewer than the least nothing is said of a model. */
export const ROLLING_WEEKS = 13;
const LEAST_WEEKS = 4;
const LEAST_FILMS = 40;

/** Films that are meant to come true between p10 and p90, and by how much a challenger may be further from it than the champion. */
const MEANT_COVERAGE = 0.8;
const COVERAGE_TOLERANCE = 0.01;

export interface ModelFigures {
  /** Σ|p50 − actual| / Σ actual. */
  wape: number;
  /** Takings of the programmes that the forecasts lead to, over the best possible. */
  shareOfBestTakings: number;
  /** Share of films between p10 and p90. */
  coverage: number;
}

/** One thing that the gate asks for. */
export type Finding = { passed: boolean } & (
  | { asked: 'weeks' | 'films'; found: number; least: number }
  // NaN where nothing can be said.
  | { asked: keyof ModelFigures; champion: number; challenger: number }
);

export interface Verdict {
  passed: boolean;
  findings: Finding[];
}

/**
 * Whether a challenger may take the champion's place: over the last 13 weeks in which both forecast it has a lower WAPE and a
 * greater share of the best takings, and its intervals cover as well.
 *
 * @param weeks oldest first.
 */
export function judge(weeks: readonly ComparedWeek[]): Verdict {
  const rolling = weeks.slice(-ROLLING_WEEKS);
  const [champion, challenger] = [
    figuresOf(rolling.map((week) => week.champion)),
    figuresOf(rolling.map((week) => week.challenger)),
  ];
  const films = rolling.reduce((sum, week) => sum + week.champion.films, 0);
  const off = ({ coverage }: ModelFigures): number => Math.abs(coverage - MEANT_COVERAGE);
  const finding = (asked: keyof ModelFigures, passed: boolean): Finding => ({
    ...{ asked, passed, champion: champion[asked], challenger: challenger[asked] },
  });
  const findings: Finding[] = [
    enough('weeks', rolling.length, LEAST_WEEKS),
    enough('films', films, LEAST_FILMS),
    finding('wape', challenger.wape < champion.wape),
    finding('shareOfBestTakings', challenger.shareOfBestTakings > champion.shareOfBestTakings),
    finding('coverage', off(challenger) <= off(champion) + COVERAGE_TOLERANCE),
  ];
  return { passed: findings.every(({ passed }) => passed), findings };
}

function enough(asked: 'weeks' | 'films', found: number, least: number): Finding {
  return { asked, passed: found >= least, found, least };
}

/** Of some weeks of a model; NaN without any film. */
export function figuresOf(weeks: readonly ModelWeek[]): ModelFigures {
  const sum = (of: (week: ModelWeek) => number): number => weeks.reduce((total, week) => total + of(week), 0);
  return {
    wape: sum(({ error }) => error) / sum(({ actual }) => actual),
    shareOfBestTakings: sum(({ takings }) => takings.made) / sum(({ takings }) => takings.best),
    coverage: sum(({ covered }) => covered) / sum(({ films }) => films),
  };
}

/** What the gate found, a line each. */
export function toldFindings({ findings }: Verdict): string[] {
  return findings.map((finding) => {
    const { asked, passed } = finding;
    const verdict = `${asked}: ${passed ? 'passed' : 'refused'}`;
    if ('found' in finding)
      return `${verdict}, both forecast ${finding.found}, at least ${finding.least} are asked for`;
    const { champion, challenger } = finding;
    return `${verdict}, challenger ${challenger.toFixed(4)}, champion ${champion.toFixed(4)}`;
  });
}
