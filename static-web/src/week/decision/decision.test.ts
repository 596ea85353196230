import { describe, expect, it } from 'vitest';
import type { Week } from '../../../../shared/api/contract.ts';
import { testPlan, testProgramme, testRelease, testWeek } from '../../test-week.ts';
import { reasonOf, roomsIn } from './choice.ts';
import { differenceWords } from './difference.ts';
import { nextBest } from './next-best.ts';

const inWords = (text: string): string => text.replace(/\u00a0/gu, ' ');

describe('the difference to the recommended programme', () => {
  it('is told in euros and words', () => {
    expect(inWords(differenceWords(-640.4))).toBe('640 € de moins que le programme conseillé.');
    expect(inWords(differenceWords(1200))).toBe('1 200 € de plus que le programme conseillé.');
    expect(differenceWords(-0.3)).toBe('Autant que le programme conseillé.');
  });
});

describe('the best programme that is left', () => {
  const releases = [
    testRelease('a', 'Alpha', 1, 600_000),
    testRelease('b', 'Beta', 1, 250_000),
    testRelease('c', 'Gamma', 1, 90_000),
    testRelease('d', 'Delta', 1, 40_000),
    testRelease('e', 'Epsilon', null, null),
  ];
  const alternatives = [
    { without: 'a', programme: testProgramme([testPlan(1, 'b', 125), testPlan(2, 'c', 45)]) },
    { without: 'b', programme: testProgramme([testPlan(1, 'a', 300), testPlan(2, 'c', 45)]) },
  ];
  const decided = (first: string, second: string): Week['decision'] => ({
    programme: testProgramme([testPlan(1, first, 1), testPlan(2, second, 1)]),
    ...{ reason: '', decidedAt: '', decidedBy: '' },
  });

  it('is the one that the API worked out', () => {
    expect(nextBest(testWeek({ releases, alternatives }), 'a')).toEqual({ 1: 'b', 2: 'c' });
  });

  it('does not bring back a film that was given up before', () => {
    const week = testWeek({ releases, alternatives, decision: decided('b', 'c') });
    expect(nextBest(week, 'b')).toEqual({ 1: 'd', 2: 'c' });
    expect(nextBest(week, 'c')).toEqual({ 1: 'b', 2: 'd' });
  });

  it('replaces a film in both rooms twice, and is none without another film', () => {
    const both = testWeek({ releases, decision: decided('c', 'c') });
    expect(nextBest(both, 'c')).toEqual({ 1: 'd', 2: null });
    const alone = testWeek({ releases: releases.slice(0, 2) });
    expect(nextBest(alone, 'a')).toBeNull();
  });
});

describe('the choice of another programme', () => {
  it('closes a room for which no film is chosen', () => {
    expect(roomsIn({ room1: 'a', room2: '' })).toEqual({ 1: 'a', 2: null });
  });

  it('keeps the reason in words', () => {
    const choice = { room1: 'a', room2: 'b', words: '  Une demande de l’école ' };
    expect(reasonOf({ ...choice, reason: 'other' }, 'Alpha')).toBe('Une demande de l’école');
    expect(reasonOf({ ...choice, reason: 'own' }, 'Alpha')).toBe('Mon choix');
    expect(reasonOf({ ...choice, reason: 'notObtained' }, 'Alpha')).toBe(
      'Film non obtenu du distributeur (Alpha)',
    );
  });
});
