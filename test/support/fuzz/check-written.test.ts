import { describe, expect, it } from 'vitest';
import { faultsOfWritten, type Attempt } from './check-written.ts';
import type { Change, ChangeKind } from './written.ts';

const WEEK = '2023-04-12';
const change = (sequence: number, says: string, kind: ChangeKind = 'programme-put'): Change => ({
  ...{ kind, about: kind === 'settings-put' ? '' : WEEK, sequence, says },
});
const attempt = (says: string, outcome: Attempt['outcome'], kind: ChangeKind = 'programme-put'): Attempt => {
  const { about } = change(0, says, kind);
  return { number: 7, wish: { kind, about, says }, outcome };
};
const room = (number: number, tickets: number): string =>
  `{"filmId":"a","room":${number},"tickets":${tickets}}`;
const tickets = (...rooms: string[]): string => `{"rooms":[${rooms.join(',')}]}`;

describe('what is stored after some requests', () => {
  const before = [change(1, 'a'), change(2, 'b')];

  it.each([
    ['nothing, when all were refused', [...before], [attempt('c', 'refused')]],
    ['what was accepted', [...before, change(3, 'c')], [attempt('c', 'accepted')]],
    ['one of two', [...before, change(3, 'd')], [attempt('c', 'refused'), attempt('d', 'accepted')]],
    ['nothing new, when it was there', [...before], [attempt('b', 'accepted')]],
    ['what a cut connection wanted', [...before, change(3, 'c')], [attempt('c', 'unknown')]],
    ['not what a cut connection wanted', [...before], [attempt('c', 'unknown')]],
  ])('is right: %s', (_, after, attempts) => {
    expect(faultsOfWritten(before, after, attempts)).toEqual([]);
  });

  it.each([
    ['a refused change', [...before, change(3, 'c')], [attempt('c', 'refused')], 'nobody whose request'],
    ['a change of a question', [...before, change(3, 'c')], [], 'nobody whose request'],
    ['half a change', [...before, change(3, 'half')], [attempt('whole', 'accepted')], 'nobody whose request'],
    [
      'a lost change',
      [...before],
      [attempt('c', 'accepted')],
      'request 7 was accepted, and this is not stored',
    ],
    ['an old one for a new one', [...before], [attempt('a', 'accepted')], 'request 7 was accepted'],
    [
      'a change made twice',
      [...before, change(3, 'c'), change(4, 'c')],
      [attempt('c', 'accepted')],
      '2 versions',
    ],
    ['a lost version', [change(2, 'b')], [], 'version 1 is lost'],
    ['another version', [change(1, 'x'), change(2, 'b')], [], 'version 1 says something else now'],
    [
      'a gap',
      [...before, change(4, 'c')],
      [attempt('c', 'accepted'), attempt('c', 'accepted')],
      'have no row',
    ],
  ])('is wrong: %s', (_, after, attempts, fault) => {
    expect(faultsOfWritten(before, after, attempts).join('; ')).toContain(fault);
  });

  it('may be settings that others have replaced', () => {
    const [old, other] = [change(1, 'a', 'settings-put'), change(3, 'c', 'settings-put')];
    const attempts = [attempt('b', 'accepted', 'settings-put'), attempt('c', 'accepted', 'settings-put')];
    expect(faultsOfWritten([old], [other], attempts)).toEqual([]);
    expect(faultsOfWritten([old], [old], attempts.slice(0, 1)).join('; ')).toContain('is not stored');
  });

  it('may be tickets that were there, a room by one request and a room by another', () => {
    const kind = 'actuals-put';
    const had = [change(1, tickets(room(1, 5)), kind), change(2, tickets(room(2, 6)), kind)];
    const both = attempt(tickets(room(1, 5), room(2, 6)), 'accepted', kind);
    expect(faultsOfWritten(had, had, [both])).toEqual([]);
    const corrected = [...had, change(3, tickets(room(1, 9)), kind)];
    expect(faultsOfWritten(corrected, corrected, [both]).join('; ')).toContain('is not stored');
  });
});
