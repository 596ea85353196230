import { describe, expect, it } from 'vitest';
import { plain } from '../programme/week-sentence.ts';
import {
  chartWeeks,
  figuresSentence,
  lastPlayed,
  latestOccupancy,
  occupancyIn,
  roomsIn,
  takingsFinding,
  weekToDecide,
} from './figures-view.ts';
import { byRoom, comingWeek, figures, playedWeek } from './test-figures.ts';

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const june = [playedWeek('2023-06-07', 5_200), playedWeek('2023-06-14', 4_280)];

describe('the sentence', () => {
  const said = (...weeks: Parameters<typeof figuresSentence>[0]): string =>
    spaced(plain(figuresSentence(weeks)));

  it('says what the last week made, and a loss as what was missing', () => {
    expect(said(...june)).toBe(
      'La semaine du mer. 14 juin a fait 4 280 € de recettes : il a manqué 620 € pour couvrir les charges. ',
    );
  });

  it('says what the coming week should make, as roughly as it is known', () => {
    expect(said(playedWeek('2023-06-07', 5_200), comingWeek('2023-06-14', 6_213))).toBe(
      'La semaine du mer. 14 juin, à décider, devrait faire environ 6 200 € de recettes : 1 300 € après les charges. ' +
        'La semaine du mer. 7 juin a fait 5 200 € de recettes : 300 € après les charges. ',
    );
  });

  it('says what stays, of the takings and of those to come, where a week counts that', () => {
    expect(
      said(
        playedWeek('2023-06-07', 10_000, { keptTakings: 4_140, keptResult: -760 }),
        comingWeek('2023-06-14', 14_000, { expectedKept: 5_796 }),
      ),
    ).toBe(
      'La semaine du mer. 14 juin, à décider, devrait faire environ 14 000 € de recettes, dont il vous resterait 5 800 € : 900 € après les charges. ' +
        'La semaine du mer. 7 juin a fait 10 000 € de recettes, dont il vous reste 4 140 € : il a manqué 760 € pour couvrir les charges. ',
    );
  });

  it('tells the forecast alone when no week is over', () => {
    expect(said(comingWeek('2023-06-14', 4_900))).toBe(
      'La semaine du mer. 14 juin, à décider, devrait faire environ 4 900 € de recettes : tout juste de quoi couvrir les charges. Aucune semaine n’est encore terminée. ',
    );
  });

  it('is about the week to decide, not the running one, unless nothing else is forecast', () => {
    const running = comingWeek('2023-06-14', 5_000, { state: 'running' });
    expect(said(running, comingWeek('2023-06-21', 6_000))).toMatch(
      /^La semaine du mer. 21 juin, à décider, /u,
    );
    expect(said(running, comingWeek('2023-06-21', null))).toMatch(/^La semaine du mer. 14 juin, en cours, /u);
    expect(weekToDecide([running, comingWeek('2023-06-21', 1), comingWeek('2023-06-28', 2)])?.week).toBe(
      '2023-06-21',
    );
    expect(weekToDecide(june)).toBeNull();
  });
});

describe('the weeks', () => {
  it('end with a week to come, the last that was played before it', () => {
    const weeks = [...june, comingWeek('2023-06-21', 5_000), comingWeek('2023-06-28', null)];
    expect(lastPlayed(weeks)?.week).toBe('2023-06-14');
    expect(chartWeeks(figures(weeks)).map(({ week }) => week)).toEqual([
      '2023-06-07',
      '2023-06-14',
      '2023-06-21',
    ]);
    expect(lastPlayed([])).toBeNull();
  });

  it('are in a chart from the week on that the API says', () => {
    const recent = { from: '2023-06-14', played: 1, covered: 0 };
    expect(chartWeeks({ ...figures(june), recent }).map(({ week }) => week)).toEqual(['2023-06-14']);
    expect(chartWeeks({ ...figures(june), recent: { ...recent, from: null } })).toEqual([]);
  });
});

describe('the rooms of weeks', () => {
  const one = playedWeek('2023-05-31', 5_000, { occupancy: byRoom(0.6), expectedOccupancy: byRoom(0.5) });
  const three = comingWeek('2023-06-21', 5_000);
  three.expectedOccupancy = byRoom(0.1, 0.2, 0.3);

  it('are all that occur in them, played or to come', () => {
    const { rooms } = figures([one, ...june, three], 8);
    const inWeeks = (...weeks: (typeof june)[number][]): number[] =>
      roomsIn(rooms, weeks).map(({ room }) => room);
    expect(inWeeks(one)).toEqual([1]);
    expect(inWeeks(one, ...june)).toEqual([1, 2]);
    expect(inWeeks(one, ...june, three)).toEqual([1, 2, 3]);
    expect(inWeeks()).toEqual([]);
  });

  it('have no share in a week without them, and the latest of the weeks that had them', () => {
    expect(occupancyIn(one.occupancy, 2)).toBeNull();
    expect(occupancyIn(null, 1)).toBeNull();
    expect([1, 2, 3].map((room) => latestOccupancy([...june, one, three], room))).toEqual([0.6, 0.25, null]);
  });
});

describe('what the chart shows', () => {
  const found = (...takings: number[]): string =>
    spaced(takingsFinding(figures(takings.map((each) => playedWeek('2023-06-07', each)))));

  it.each([
    [
      [4_000, 4_200],
      'Aucune des 2 semaines n’a couvert les charges. La meilleure, celle du mer. 7 juin, a fait 4 200 €.',
    ],
    [
      [4_000, 4_900],
      'Une semaine sur 2 a couvert les charges. La meilleure, celle du mer. 7 juin, a fait 4 900 €.',
    ],
    [
      [9_000, 5_000, 1],
      '2 semaines sur 3 ont couvert les charges. La meilleure, celle du mer. 7 juin, a fait 9 000 €.',
    ],
  ])('of takings of %j', (takings, sentence) => expect(found(...takings)).toBe(sentence));

  it('is of what stays of weeks that count that, and says so', () => {
    const weeks = [
      playedWeek('2023-06-07', 10_000, { keptTakings: 4_140, keptResult: -760 }),
      playedWeek('2023-06-14', 5_000),
    ];
    expect(spaced(takingsFinding(figures(weeks)))).toBe(
      'Une semaine sur 2 a couvert les charges. Là où vous comptez ce qui reste, c’est lui qui doit les couvrir. ' +
        'La meilleure, celle du mer. 7 juin, a fait 10 000 €.',
    );
  });

  it('is nothing yet before the end of the first week', () => {
    expect(takingsFinding(figures([comingWeek('2023-06-14', 5_000)]))).toContain(
      'Aucune semaine n’est encore terminée',
    );
  });
});
