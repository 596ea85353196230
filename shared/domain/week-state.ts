import { addDays, type IsoDate } from './cinema-week.ts';
import { isSameProgramme, type RoomFilms } from './room-films.ts';
import type { CalendarState, WeekChoice, WeekState } from './shapes/week-state.ts';

export type { WeekChoice, WeekState };

/** What a week's state depends on. */
export interface WeekProgress {
  week: IsoDate;
  /** What is proposed now; null before the first plan. */
  recommended: RoomFilms | null;
  /** What the manager has decided; null where she has not, has taken it back, or its money cannot be told. */
  decided: RoomFilms | null;
}

/** True once the next Wednesday has come. */
export function isOver(week: IsoDate, today: IsoDate): boolean {
  return today >= addDays(week, 7);
}

/** Where a week stands by the calendar on a day. */
export function calendarState(week: IsoDate, today: IsoDate): CalendarState {
  if (isOver(week, today)) return 'played';
  return today >= week ? 'running' : 'coming';
}

/** What the manager has made of what is proposed now; null while it waits for her. */
export function weekChoice({ recommended, decided }: Omit<WeekProgress, 'week'>): WeekChoice | null {
  if (decided === null) return null;
  return recommended !== null && isSameProgramme(decided, recommended) ? 'confirmed' : 'decided';
}

/** Where a week stands on a day. */
export function weekState(progress: WeekProgress, today: IsoDate): WeekState {
  const { week, recommended } = progress;
  const state = calendarState(week, today);
  if (state !== 'coming') return state;
  return weekChoice(progress) ?? (recommended === null ? 'waiting' : 'forecast');
}
