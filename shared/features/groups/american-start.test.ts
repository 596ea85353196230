import { describe, expect, it } from 'vitest';
import { addDays, stageDate, STAGES, type Stage } from '../../domain/cinema-week.ts';
import type { ReleaseFacts, UsWeekend } from '../../domain/shapes/release.ts';
import { film } from '../../domain/testing-films.ts';
import { buildFeatures, buildStages } from '../build-features.ts';
import type { Features } from '../contract.ts';
import { TrackRecords } from '../track-records.ts';
import { americanStartFeatures, isUsWeekendOver } from './american-start.ts';

/** Thursday 4 May knows the weekend of Friday 28 April, Monday 8 May also that of 5 May. */
const week = '2023-05-10';
const weekend = (friday: string, grossUsd: number, theaters: number | null = 4): UsWeekend => ({
  ...{ friday, grossUsd, theaters },
});
/** Four theaters in April, and the wide weekend after Thursday's run. */
const PLATFORM = [
  weekend('2023-04-21', 90_000),
  weekend('2023-04-28', 70_000),
  weekend('2023-05-05', 21e6, 3_200),
];

const at = (stage: Stage, facts: Partial<ReleaseFacts>): Features =>
  buildFeatures(
    film(facts),
    { stage, week, asOf: stageDate(week, stage), competitors: [] },
    TrackRecords.empty(),
  );

describe('a US weekend', () => {
  it.each([
    ['2023-05-05', '2023-05-07', false],
    ['2023-05-05', '2023-05-08', true],
  ])('of %s is over on %s: %s', (friday, day, isOver) => {
    expect(isUsWeekendOver(friday, day)).toBe(isOver);
  });

  it('counts from its own date on, at either stage, whatever else is known of the film', () => {
    expect(at('thursday', { usWeekends: PLATFORM })).toMatchObject({ us_weeks: 2, us_theaters: Math.log(4) });
    expect(at('thursday', { usWeekends: PLATFORM })['us_best']).toBeCloseTo(Math.log(91_000));
    const monday = at('monday', { usWeekends: PLATFORM });
    expect(monday).toMatchObject({ us_weeks: 3, us_theaters: Math.log(3_200) });
    expect(monday['us_best']).toBeCloseTo(Math.log(21_001_000));
    expect(monday['us_opening']).toBeCloseTo(Math.log(91_000));
    expect(monday['us_multiplier']).toBeCloseTo(Math.log(21_001_000 / 71_000));
  });

  it.each(STAGES)('that is not over before the run of %s changes no feature', (stage) => {
    const asOf = stageDate(week, stage);
    const over = PLATFORM.filter(({ friday }) => addDays(friday, 2) < asOf);
    const later = [7, 14, 42].map((days) => weekend(addDays('2023-05-05', days), 9e7, 4_400));
    const known = { usReleaseDate: '2023-04-21', usOpeningUsd: 90_000 };
    const hidden = [...PLATFORM, ...later].filter(({ friday }) => !isUsWeekendOver(friday, asOf));
    expect(hidden.length).toBeGreaterThan(1);
    expect(at(stage, { ...known, usWeekends: [...hidden, ...over] })).toEqual(
      at(stage, { ...known, usWeekends: over }),
    );
  });

  it('is nothing where none is over: a platform release whose only weekends come after the run', () => {
    const hidden = {
      usReleaseDate: '2023-05-12',
      usOpeningUsd: 21e6,
      usWeekends: [weekend('2023-05-12', 21e6, 3_200)],
    };
    for (const stage of STAGES) expect(at(stage, hidden)).toEqual(at(stage, {}));
  });

  it('does not tell by its gross that the opening which is known was a small one', () => {
    // The opening of the facts is that of the wide weekend, as the first edition of the data had it.
    const told = { usReleaseDate: '2023-04-21', usOpeningUsd: 21e6, usWeekends: PLATFORM };
    expect(at('thursday', told)['us_opening']).toBeCloseTo(Math.log(91_000));
  });
});

describe('an opening without weekends', () => {
  it('counts at both stages once it is over', () => {
    const opened = (usReleaseDate: string, stage: Stage) =>
      at(stage, { usReleaseDate, usOpeningUsd: 60e6 })['us_opening'];
    expect(opened('2023-04-28', 'thursday')).toBeCloseTo(Math.log(60_001_000));
    expect(opened('2023-05-05', 'thursday')).toBeNull();
    expect(opened('2023-05-05', 'monday')).toBeCloseTo(Math.log(60_001_000));
    expect(opened('2023-05-12', 'monday')).toBeNull();
    // It opened on the Wednesday: its first weekend is the next one.
    expect(opened('2023-05-03', 'thursday')).toBeNull();
  });

  it('is a date alone where no figure is known', () => {
    expect(at('thursday', { usReleaseDate: '2023-04-21' })).toMatchObject({
      us_opening: null,
      us_lead_days: 19,
    });
    expect(at('thursday', { usReleaseDate: '2023-05-05' })['us_lead_days']).toBeNull();
  });
});

it('both stages of one day know the same American start', () => {
  const context = { week, asOf: '2023-05-08', competitors: [] };
  const { thursday, monday } = buildStages(film({ usWeekends: PLATFORM }), context, TrackRecords.empty());
  const own = americanStartFeatures(film({ usWeekends: PLATFORM }), '2023-05-08');
  expect(thursday).toMatchObject(own);
  expect(monday).toMatchObject(own);
});
