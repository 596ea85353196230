import { describe, expect, it } from 'vitest';
import { testProgrammeWeek } from '../test-audience.ts';
import { byDay, clock, daysInWords, hoursOf } from './show-times.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('the hours of a room', () => {
  it('are said as one says them', () => {
    expect(['20:30', '14:00', '09:05'].map(clock).map(plain)).toEqual(['20 h 30', '14 h', '9 h 05']);
  });

  it.each([
    [[1, 2, 3, 4, 5, 6, 7], 'Tous les jours'],
    [[1, 2, 3, 4, 5, 6], 'Du mercredi au lundi'],
    [[1, 2, 3, 5, 6, 7], 'Tous les jours sauf le samedi'],
    [[3, 4, 5], 'Du vendredi au dimanche'],
    [[1, 4, 5], 'Mercredi, samedi et dimanche'],
    [[1, 2], 'Mercredi et jeudi'],
    [[7], 'Mardi'],
  ])('on the days %j are « %s »', (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });

  it('of the same days stand together, in their order', () => {
    const shows = [
      { days: [1, 2, 3, 4, 5, 6, 7], time: '20:30' },
      { days: [1, 4, 5], time: '16:00' },
      { days: [1, 4, 5], time: '14:15' },
    ];
    expect(hoursOf(shows).map(({ days, times }) => `${days} : ${times.map(plain).join(', ')}`)).toEqual([
      'Tous les jours : 20 h 30',
      'Mercredi, samedi et dimanche : 14 h 15, 16 h',
    ]);
    expect(hoursOf([])).toEqual([]);
  });
});

describe('the days of a week', () => {
  it('have the shows of all rooms by the hour, or none', () => {
    const days = byDay(testProgrammeWeek);
    expect(days.map(({ date }) => date)).toEqual([
      ...['2023-06-07', '2023-06-08', '2023-06-09', '2023-06-10', '2023-06-11', '2023-06-12', '2023-06-13'],
    ]);
    const shows = days.map(({ shows: of }) => of.map(({ time, film }) => `${time} ${film.title}`));
    expect(shows[0]).toEqual(['14:00 Bêta', '18:15 Alpha', '20:30 Alpha']);
    expect(shows[1]).toEqual(['20:30 Alpha']);
  });
});
