import { describe, expect, it } from 'vitest';
import { batchOf } from './batch.ts';
import { mssqlStatements } from './statements.ts';

const textOf = (statement: keyof typeof mssqlStatements): string => mssqlStatements[statement];

describe('several statements as one', () => {
  it('share the parameters that are the same', () => {
    const parameters = { fromWeek: '2023-06-07', toWeek: '2023-06-14' };
    const { text, inputs } = batchOf(
      [
        { statement: 'selectActuals', parameters },
        { statement: 'selectTitles', parameters },
      ],
      textOf,
    );
    expect(text).toBe(`${mssqlStatements.selectActuals};\n${mssqlStatements.selectTitles}`);
    expect(inputs).toEqual([
      { name: 'fromWeek', field: 'fromWeek', value: '2023-06-07' },
      { name: 'toWeek', field: 'toWeek', value: '2023-06-14' },
    ]);
  });

  it('number those that differ', () => {
    const itemsOf = (runId: string) => ({ statement: 'selectRunItems' as const, parameters: { runId } });
    const { text, inputs } = batchOf(['a', 'b', 'a', 'c'].map(itemsOf), textOf);
    expect(text.match(/@\w+/g)).toEqual(['@runId', '@runId_2', '@runId', '@runId_3']);
    expect(inputs.map(({ name, field, value }) => [name, field, value])).toEqual([
      ['runId', 'runId', 'a'],
      ['runId_2', 'runId', 'b'],
      ['runId_3', 'runId', 'c'],
    ]);
  });

  it('leave a name alone that begins like another', () => {
    const { text } = batchOf(
      [
        { statement: 'selectRequests', parameters: { week: '2023-06-07' } },
        { statement: 'selectRequests', parameters: { week: '2023-06-14' } },
      ],
      () => 'SELECT @week, @weekly',
    );
    expect(text).toBe('SELECT @week, @weekly;\nSELECT @week_2, @weekly');
  });
});
