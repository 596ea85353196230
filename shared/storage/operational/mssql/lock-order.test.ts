import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../sql-database.ts';
import { inLockOrder } from './lock-order.ts';

const item = (key: string, label = key): Command => ({
  statement: 'insertRunItem',
  parameters: { runId: 'run', type: 'page', key, label },
});
const room = (number: number): Command => ({
  statement: 'insertPlannedRoom',
  parameters: {
    week: '2023-06-07',
    stage: 'monday',
    modelVersion: 'm',
    room: number,
    filmId: `${9 - number}`,
  },
});
const deletion: Command = {
  statement: 'deletePlan',
  parameters: { week: '2023-06-07', stage: 'monday', modelVersion: 'm' },
};

describe('inLockOrder', () => {
  it('is the same for two transactions that write the same rows', () => {
    const rows = ['b', 'a', 'C', 'é', 'aa'].map((key) => item(key));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(inLockOrder(shuffled)).toEqual(inLockOrder(rows));
      }),
    );
  });

  it('leaves a deletion before the rows that follow it', () => {
    expect(inLockOrder([deletion, room(2), room(10), room(1)])).toEqual([
      ...[deletion, room(1), room(2), room(10)],
    ]);
    expect(inLockOrder([room(2), deletion, room(1)])).toEqual([room(2), deletion, room(1)]);
  });

  it('leaves two commands for one row as they were, so that the later one holds', () => {
    expect(inLockOrder([item('b'), item('a', 'second'), item('a', 'first')])).toEqual([
      ...[item('a', 'second'), item('a', 'first'), item('b')],
    ]);
  });

  it('puts a key without a value first', () => {
    const none: Command = { statement: 'insertRunItem', parameters: { runId: 'run', key: null } };
    expect(inLockOrder([item('a'), none])).toEqual([none, item('a')]);
  });
});
