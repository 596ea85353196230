import { describe, expect, it } from 'vitest';
import type { PutProgramme } from '#shared/api/contract/changes.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import type { ApiCode } from '#shared/error-codes.ts';
import { ApiError } from '../../api/api-error.ts';
import { testPlan, testProgramme, testWeek } from '../../test-week.ts';
import { isDecidedSo, stillTold } from './still-told.ts';

const body: PutProgramme = { rooms: inRooms('a', 'b'), reason: '', notObtained: [] };
const save = { body, version: 3 };
const answered = (status: number, code: ApiCode, theirs?: number): Error =>
  new ApiError(status, {
    ...{ type: 'test', title: 'test', status, detail: 'test', code },
    ...(theirs !== undefined && { current: { version: theirs, decision: null } }),
  });
const broken = new TypeError('fetch failed');
const decidedFor = (first: string, second: string, reason = ''): Week['decision'] => ({
  programme: testProgramme([testPlan(1, first, 300), testPlan(2, second, 128)]),
  ...{ reason, decidedAt: '2023-06-05T16:42:00.000Z', decidedBy: 'gerante@cinema.example' },
});
const weekAt = (programmeVersion: number, decision: Week['decision'] = null): Week =>
  testWeek({ programmeVersion, decision });
const isTold = (week: Week, error: Error, readAfter: number | null = null): boolean =>
  stillTold(week, { error, save, readAfter }) === error;

describe('what is told of a decision that failed', () => {
  it('is nothing where none has', () => {
    expect(stillTold(weekAt(4), { error: null, save, readAfter: null })).toBeNull();
  });

  it('stays until the week is decided some other way', () => {
    const refused = answered(500, 'internal');
    expect(isTold(weekAt(3), refused)).toBe(true);
    expect(isTold(weekAt(4, decidedFor('a', 'c')), refused)).toBe(false);
  });

  it('is who has decided meanwhile, until the week is decided once more', () => {
    const overtaken = answered(412, 'precondition-failed', 4);
    expect(isTold(weekAt(4, decidedFor('a', 'c')), overtaken)).toBe(true);
    expect(isTold(weekAt(5, decidedFor('b', 'c')), overtaken)).toBe(false);
    expect(isTold(weekAt(4), answered(412, 'precondition-failed'))).toBe(true);
  });

  it('is nothing where it has arrived, although the answer has not', () => {
    expect(isTold(weekAt(3), broken, 3)).toBe(true);
    expect(isTold(weekAt(4, decidedFor('a', 'b')), broken)).toBe(false);
    expect(isTold(weekAt(4, decidedFor('a', 'b')), broken, 4)).toBe(false);
  });

  it('stays where something else is found instead, until the week is decided after that', () => {
    expect(isTold(weekAt(4, decidedFor('a', 'c')), broken)).toBe(true);
    expect(isTold(weekAt(4, decidedFor('a', 'c')), broken, 4)).toBe(true);
    expect(isTold(weekAt(5, decidedFor('b', 'c')), broken, 4)).toBe(false);
    // It was read again unchanged: what comes later was decided after it.
    expect(isTold(weekAt(4, decidedFor('a', 'c')), broken, 3)).toBe(false);
  });
});

describe('a week is decided just so', () => {
  it.each<[string, Partial<Week>, Partial<PutProgramme>, boolean]>([
    ['with the same films', { decision: decidedFor('a', 'b') }, {}, true],
    ['with nothing', { decision: null }, { rooms: null }, true],
    ['unless nothing is decided', { decision: null }, {}, false],
    ['unless it was taken back', { decision: decidedFor('a', 'b') }, { rooms: null }, false],
    ['unless with another film', { decision: decidedFor('a', 'c') }, {}, false],
    ['unless for another reason', { decision: decidedFor('a', 'b', 'École') }, {}, false],
    ['unless another film could not be had', { decision: null, notObtained: ['c'] }, { rooms: null }, false],
    [
      'whatever the order of those that could not be had',
      { decision: null, notObtained: ['c', 'd'] },
      { rooms: null, notObtained: ['d', 'c'] },
      true,
    ],
  ])('%s', (_, changes, wanted, is) => {
    expect(isDecidedSo(testWeek(changes), { ...body, ...wanted })).toBe(is);
  });
});
