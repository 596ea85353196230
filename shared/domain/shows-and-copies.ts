import { STAGES, stageDate, type IsoDate, type Stage } from './cinema-week.ts';

/** How many shows of a film were announced when somebody looked. */
export interface ShowsReading {
  observedOn: IsoDate;
  scheduledShows: number;
}

/** A film of a week that is over: the shows that were announced before it, and the screens that it then had. */
export interface ShowsAndCopies {
  week: IsoDate;
  filmId: string;
  /** At least 1. */
  shows: number;
  /** As charts told them, oldest first: at least one. They may be revised. */
  copies: readonly { observedOn: IsoDate; screens: number }[];
}

/**
 * The shows that a stage's forecast of a week may count with: those of the latest reading on the stage's day or before it, but
 * after the day of the stage before, because what is on sale grows from day to day. Null without such a reading, and where it
 * announces none.
 */
export function showsAtStage(readings: readonly ShowsReading[], week: IsoDate, stage: Stage): number | null {
  const last = stageDate(week, stage);
  const before = STAGES[STAGES.indexOf(stage) - 1];
  const first = before === undefined ? null : stageDate(week, before);
  const [latest] = readings
    .filter(({ observedOn }) => observedOn <= last && (first === null || observedOn > first))
    .toSorted((a, b) => b.observedOn.localeCompare(a.observedOn));
  return latest === undefined || latest.scheduledShows < 1 ? null : latest.scheduledShows;
}

/** The screens of a film as they were known before a day; null while no chart had told them. */
export function copiesBefore({ copies }: ShowsAndCopies, day: IsoDate): number | null {
  return copies.findLast(({ observedOn }) => observedOn < day)?.screens ?? null;
}
