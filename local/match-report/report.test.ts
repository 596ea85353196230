import { describe, expect, it } from 'vitest';
import { describePair, judgeWeek, totalsOf } from './report.ts';
import { readWeeks } from './weeks-file.ts';

const film = (id: number, title: string, director: string | null = null) => ({ id, title, director });
const line = (week: object): string =>
  JSON.stringify({ week: '2026-08-26', allocine: [], jpbox: [], same: [], ...week });

describe('the report of a week', () => {
  const [week] = readWeeks(
    line({
      allocine: [film(1, 'Le Ciel'), film(2, 'La Mer', 'Ann Une'), film(3, 'Le Feu'), film(4, 'Un titre')],
      jpbox: [
        film(11, 'Le Ciel'),
        film(12, 'La Mer', 'Ann Une'),
        film(13, 'Le Feu'),
        film(14, 'Tout autre chose'),
      ],
      same: [
        [1, 11],
        [2, 14],
        [4, 13],
      ],
    }),
  );
  if (week === undefined) throw new Error('no week');
  const pairs = judgeWeek(week);

  it('judges each match by the pairs that are known', () => {
    const verdicts = pairs.map(({ verdict, allocine, jpbox }) => `${allocine.id} ${jpbox.id} ${verdict}`);
    expect(verdicts.toSorted()).toEqual([
      '1 11 right',
      '2 12 wrong',
      '2 14 missed',
      '3 13 wrong',
      '4 13 missed',
    ]);
    expect(totalsOf(pairs)).toEqual({ pairs: 3, recall: 1 / 3, precision: 1 / 3, wrong: 2, unjudged: 0 });
  });

  it('tells a match of which nothing is known from a wrong one', () => {
    const [unknown] = readWeeks(line({ allocine: [film(1, 'Le Ciel')], jpbox: [film(11, 'Le Ciel')] }));
    if (unknown === undefined) throw new Error('no week');
    expect(totalsOf(judgeWeek(unknown))).toEqual({
      pairs: 0,
      recall: null,
      precision: null,
      wrong: 0,
      unjudged: 1,
    });
  });

  it('shows both entries and why they were matched', () => {
    const wrong = pairs.find(({ verdict, allocine }) => verdict === 'wrong' && allocine.id === '2');
    if (wrong === undefined) throw new Error('no wrong match');
    expect(describePair(wrong)).toMatch(/^wrong 2026-08-26 \(0\.\d+\): title exact \+[^]*La Mer \| Ann Une/u);
  });
});

describe('a file of weeks', () => {
  it.each([
    ['{', 'Line 1'],
    [line({ week: '2026-02-30' }), 'week'],
    [line({ allocine: [{ id: 1 }] }), 'title'],
    [line({ same: [[1]] }), 'same'],
  ])('that is malformed names line and field: %s', (text, named) => {
    expect(() => readWeeks(text)).toThrow(named);
  });
});
