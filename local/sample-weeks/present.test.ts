import { describe, expect, it } from 'vitest';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import { endOf, eveningOf, folderOf, sampleToday } from './present.ts';

describe('the day of the sample weeks', () => {
  it('is the Monday before the last week, unless another is set', () => {
    expect(sampleToday({})).toBe('2023-06-26');
    expect(sampleToday({ NIAB_TODAY: '' })).toBe('2023-06-26');
    expect(sampleToday({ NIAB_TODAY: '2023-06-05' })).toBe('2023-06-05');
  });

  it.each(['2023-03-30', '2023-07-06', '2023-02-29', 'lundi', '2023-06-05T10:00'])(
    'cannot be %s: the error names the option and the setting',
    (today) => {
      expect(() => sampleToday({ NIAB_TODAY: today })).toThrow(
        /--today .*NIAB_TODAY.*2023-03-31 to 2023-07-05/,
      );
    },
  );

  it('has data of its own, and is over at midnight', () => {
    expect([folderOf('2023-06-26'), folderOf('2023-06-05')]).toEqual(['.', '2023-06-05']);
    expect(parisDateOf(eveningOf('2023-06-05'))).toBe('2023-06-05');
    expect(parisDateOf(endOf('2023-06-05'))).toBe('2023-06-05');
    expect(parisDateOf(new Date(endOf('2023-06-05').getTime() + 60_000))).toBe('2023-06-06');
  });
});
