import { describe, expect, it } from 'vitest';
import { addDays } from './cinema-week.ts';
import {
  everythingMissing,
  isPastAsking,
  resultsToAsk,
  weeksOfAsking,
  type FilmAsked,
  type WeekAsked,
} from './results-to-ask.ts';

const WEEK = '2026-08-26';
/** Day 0 is the Wednesday after the week. */
const day = (number: number): string => addDays(WEEK, 7 + number);

const film = (change: Partial<FilmAsked> = {}): FilmAsked => ({
  filmId: 'a',
  source: 'jpbox',
  published: false,
  askedOn: [],
  ...change,
});

function week(
  change: Partial<WeekAsked> & { chartAskedOn?: string[]; chartAnswered?: boolean } = {},
): WeekAsked {
  const { chartAskedOn = [], chartAnswered = false, ...rest } = change;
  return {
    week: WEEK,
    charts: [{ source: 'jpbox', answered: chartAnswered, askedOn: chartAskedOn }],
    films: [film()],
    ...rest,
  };
}

/** The days, of the first sixty, on which `isAsked` says that something is asked, each remembered for the next. */
function daysAsked(asked: (askedOn: string[]) => WeekAsked, part: 'chart' | 'film'): number[] {
  const askedOn: string[] = [];
  const days: number[] = [];
  for (let number = -3; number < 60; number += 1) {
    const due = resultsToAsk(asked(askedOn), day(number));
    if (due === null || (part === 'chart' ? due.charts.size : due.figures.size) === 0) continue;
    days.push(number);
    askedOn.push(day(number));
  }
  return days;
}

describe('the chart of a week', () => {
  it('is asked for daily until it has the week, and no longer than to the fifth week', () => {
    const days = daysAsked((chartAskedOn) => week({ chartAskedOn }), 'chart');
    expect(days).toEqual(Array.from({ length: 35 }, (_, number) => number));
  });

  it('is asked for revisions on the four Wednesdays after it had the week', () => {
    const days = daysAsked(
      (chartAskedOn) => week({ chartAskedOn: [day(0), ...chartAskedOn], chartAnswered: true }),
      'chart',
    );
    expect(days).toEqual([7, 14, 21, 28]);
    const due = resultsToAsk(week({ chartAskedOn: [day(0)], chartAnswered: true }), day(7));
    expect([...(due?.charts ?? [])]).toEqual([['jpbox', 'revisions']]);
  });

  it('is asked once for a Wednesday on which the machine was off', () => {
    const asked = (...chartAskedOn: string[]): WeekAsked =>
      week({ chartAskedOn, chartAnswered: true, films: [film({ published: true })] });
    expect(resultsToAsk(asked(day(0)), day(9))?.charts.size).toBe(1);
    expect(resultsToAsk(asked(day(0), day(9)), day(10))).toBeNull();
  });

  it('is not asked for daily any more when every film has a result', () => {
    const known = week({ chartAskedOn: [day(0)], films: [film({ published: true })] });
    expect(resultsToAsk(known, day(1))).toBeNull();
    expect(resultsToAsk(known, day(7))?.charts.size).toBe(1);
  });
});

describe('the page of a film that no chart has told', () => {
  const answered = { chartAskedOn: [day(0)], chartAnswered: true };

  it('is asked for on days 0, 1, 3 and 6, then weekly to the fifth week', () => {
    const days = daysAsked((askedOn) => week({ ...answered, films: [film({ askedOn })] }), 'film');
    expect(days).toEqual([0, 1, 3, 6, 13, 20, 27, 34]);
  });

  it('is not asked for once it has a result, nor where no source knows the film', () => {
    for (const films of [[film({ published: true })], [film({ source: null })]]) {
      expect(daysAsked(() => week({ ...answered, films }), 'film')).toEqual([]);
    }
  });

  it('makes up for a day that was missed, once', () => {
    const off = week({ ...answered, films: [film({ askedOn: [day(0)] })] });
    expect(resultsToAsk(off, day(2))?.figures.get('jpbox')).toEqual(new Set(['a']));
    const made = week({ ...answered, films: [film({ askedOn: [day(0), day(2)] })] });
    expect(resultsToAsk(made, day(2))).toBeNull();
    expect(resultsToAsk(made, day(3))?.figures.size).toBe(1);
  });

  it('waits for the chart of its source, but not for ever', () => {
    expect(resultsToAsk(week(), day(0))?.afterChart).toEqual(new Set(['jpbox']));
    expect(resultsToAsk(week(answered), day(0))?.afterChart).toEqual(new Set());
    expect(resultsToAsk(week(), day(6))?.afterChart).toEqual(new Set());
  });
});

it('nothing is asked of a week that has not ended, is long over or has no release', () => {
  expect(resultsToAsk(week(), day(-1))).toBeNull();
  expect(resultsToAsk(week(), day(35))).toBeNull();
  expect(resultsToAsk(week({ films: [] }), day(0))).toBeNull();
});

it('a film counts as not published after the fifth week', () => {
  expect(isPastAsking(WEEK, day(34))).toBe(false);
  expect(isPastAsking(WEEK, day(35))).toBe(true);
});

it('the weeks of asking are those of which a day of this week can be asked', () => {
  const weeks = weeksOfAsking('2026-10-07');
  expect(weeks).toEqual(['2026-09-02', '2026-09-09', '2026-09-16', '2026-09-23', '2026-09-30']);
  const all = week({ chartAskedOn: [] });
  for (let number = 0; number < 7; number += 1) {
    const today = addDays('2026-10-07', number);
    expect(resultsToAsk({ ...all, week: '2026-08-26' }, today)).toBeNull();
  }
});

it('of a week that is fetched afterwards all that is missing is asked, charts first', () => {
  const films = [film(), film({ filmId: 'b', published: true }), film({ filmId: 'c', source: null })];
  const { charts, figures, afterChart } = everythingMissing(week({ films }));
  expect([...charts]).toEqual([['jpbox', 'results']]);
  expect(figures).toEqual(new Map([['jpbox', new Set(['a'])]]));
  expect(afterChart).toEqual(new Set(['jpbox']));
});
