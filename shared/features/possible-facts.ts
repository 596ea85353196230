import { isFriday, isIsoDate } from '../domain/cinema-week.ts';
import type { ReleaseFacts, UsWeekend } from '../domain/shapes/release.ts';
import { FIRST_YEAR, LAST_YEAR, LONGEST_MINUTES, MOST_SCREENS } from '../domain/film-limits.ts';
import { MOST_THEATERS, MOST_USD } from '../domain/us-weekend-limits.ts';
import { InvalidInputError } from '../errors.ts';

/** @throws InvalidInputError naming the first field that holds an impossible value. */
export function assertPossible(facts: ReleaseFacts): void {
  if (facts.title.trim() === '') throw new InvalidInputError('title', 'a film needs a title');
  assertDate('releaseDate', facts.releaseDate);
  if (facts.usReleaseDate !== null) assertDate('usReleaseDate', facts.usReleaseDate);
  assertNumber('durationMinutes', facts.durationMinutes, 1, LONGEST_MINUTES);
  assertNumber('screens', facts.screens, 0, MOST_SCREENS);
  assertNumber('usOpeningUsd', facts.usOpeningUsd, 0, MOST_USD);
  assertWeekends(facts.usWeekends ?? []);
  assertNumber('budget.amount', facts.budget?.amount ?? null, 0, 1e11);
}

function assertDate(field: string, value: string): void {
  if (!isIsoDate(value))
    throw new InvalidInputError(field, `${field}: "${String(value)}" is not a date (YYYY-MM-DD)`);
  const year = Number(value.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new InvalidInputError(field, `${field}: no film opened in ${year}`);
}

function assertWeekends(weekends: readonly UsWeekend[]): void {
  const fridays = new Set<string>();
  for (const [i, { friday, grossUsd, theaters }] of weekends.entries()) {
    const field = `usWeekends.${i}`;
    assertDate(`${field}.friday`, friday);
    if (!isFriday(friday))
      throw new InvalidInputError(`${field}.friday`, `${field}.friday: ${friday} is no Friday`);
    if (fridays.has(friday))
      throw new InvalidInputError(`${field}.friday`, `${field}.friday: ${friday} stands there twice`);
    fridays.add(friday);
    assertNumber(`${field}.grossUsd`, grossUsd, 0, MOST_USD);
    assertNumber(`${field}.theaters`, theaters, 1, MOST_THEATERS);
  }
}

function assertNumber(field: string, value: number | null, least: number, most: number): void {
  if (value === null) return;
  if (!Number.isFinite(value) || value < least || value > most) {
    throw new InvalidInputError(field, `${field}: ${value} is impossible (${least} to ${most})`);
  }
}
