import * as z from 'zod';

/** What the manager has made of the proposal: taken it, or decided for another programme. */
export const weekChoiceSchema = z.enum(['confirmed', 'decided']);

/** Where a week stands by the calendar: `running` from its Wednesday on, `played` once the next has come. */
export const calendarStateSchema = z.enum(['coming', 'running', 'played']);

/**
 * Where a week stands for the manager. `waiting`: nothing is proposed yet; `forecast`: the proposal waits for her;
 * `confirmed`: she has taken it; `decided`: she has decided for another programme; `running`: it has begun; `played`: it
 * is over, with or without a result.
 */
export const weekStateSchema = z.enum([
  'waiting',
  'forecast',
  ...weekChoiceSchema.options,
  'running',
  'played',
]);

export type WeekChoice = z.infer<typeof weekChoiceSchema>;
export type CalendarState = z.infer<typeof calendarStateSchema>;
export type WeekState = z.infer<typeof weekStateSchema>;
