import { describe, expect, it } from 'vitest';
import { inRooms } from './testing-rooms.ts';
import { calendarState, weekChoice, weekState, type WeekProgress, type WeekState } from './week-state.ts';

const week = '2023-06-14';
const [MONDAY, WEDNESDAY, TUESDAY, NEXT_WEDNESDAY] = ['2023-06-12', week, '2023-06-20', '2023-06-21'];
const proposal = inRooms('a', 'b');

describe('the state of a week', () => {
  it.each<[what: string, progress: Omit<WeekProgress, 'week'>, state: WeekState]>([
    ['nothing is known', { recommended: null, decided: null }, 'waiting'],
    ['a proposal waits', { recommended: proposal, decided: null }, 'forecast'],
    ['the proposal is taken', { recommended: proposal, decided: inRooms('a', 'b') }, 'confirmed'],
    ['the rooms are exchanged', { recommended: proposal, decided: inRooms('b', 'a') }, 'decided'],
    ['a room is closed', { recommended: proposal, decided: inRooms('a', null) }, 'decided'],
    ['it was decided before any proposal', { recommended: null, decided: proposal }, 'decided'],
  ])('before it begins, when %s', (_what, progress, state) => {
    expect(weekState({ week, ...progress }, MONDAY)).toBe(state);
  });

  it('is that of the calendar from its Wednesday on, whatever was decided', () => {
    for (const decided of [null, proposal, inRooms('c', null)]) {
      const progress = { week, recommended: proposal, decided };
      expect([WEDNESDAY, TUESDAY, NEXT_WEDNESDAY].map((today) => weekState(progress, today))).toEqual([
        'running',
        'running',
        'played',
      ]);
    }
  });

  it('is told by the calendar alone before it as well', () => {
    expect([MONDAY, WEDNESDAY, TUESDAY, NEXT_WEDNESDAY].map((today) => calendarState(week, today))).toEqual([
      ...['coming', 'running', 'running', 'played'],
    ]);
  });

  it('leaves what was chosen to be told of every week', () => {
    expect(weekChoice({ recommended: proposal, decided: null })).toBeNull();
    expect(weekChoice({ recommended: proposal, decided: proposal })).toBe('confirmed');
    expect(weekChoice({ recommended: null, decided: proposal })).toBe('decided');
  });
});
