import { describe, expect, it } from 'vitest';
import { typedShowTimes, writtenShowTimes } from './show-times.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

describe('the hours of a room', () => {
  it.each([
    ['', []],
    ['20h30', [{ days: EVERY_DAY, time: '20:30' }]],
    ['Tous les jours à 20h30', [{ days: EVERY_DAY, time: '20:30' }]],
    ['à', null],
    ['tous  les jours 9 h', [{ days: EVERY_DAY, time: '09:00' }]],
    [
      'mercredis, SAM. et dim 14:00, 20 h 30',
      [
        { days: [1, 4, 5], time: '14:00' },
        { days: [1, 4, 5], time: '20:30' },
      ],
    ],
    [
      'mar 18h lun 21h',
      [
        { days: [7], time: '18:00' },
        { days: [6], time: '21:00' },
      ],
    ],
    [
      'mar mer 18h ; 21h15;',
      [
        { days: [1, 7], time: '18:00' },
        { days: EVERY_DAY, time: '21:15' },
      ],
    ],
    ['le soir', null],
    ['mer', null],
    ['20h30 mer', null],
    ['2030', null],
    ['20h3', null],
  ])('are read as they are typed: %j', (typed, times) => {
    expect(typedShowTimes(typed)).toEqual(times);
  });

  it.each<[string, ...[number[], string][]]>([
    ['tous les jours 14h00 20h30', [EVERY_DAY, '14:00'], [EVERY_DAY, '20:30']],
    ['mer sam dim 14h00 ; tous les jours 20h30', [[1, 4, 5], '14:00'], [EVERY_DAY, '20:30']],
    ['jeu 20h30 ; ven 20h30 ; lun mar 20h30', [[2], '20:30'], [[3], '20:30'], [[6, 7], '20:30']],
  ])('are written so that they can be typed: %j', (written, ...pairs) => {
    const times = pairs.map(([days, time]) => ({ days, time }));
    expect(writtenShowTimes(times)).toBe(written);
    expect(typedShowTimes(written)).toEqual(times);
  });
});
