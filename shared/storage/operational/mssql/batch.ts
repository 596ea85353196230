import type { FieldName, SqlValue } from '../fields.ts';
import type { Command, StatementName } from '../sql-database.ts';

/** Several statements as one text, with the parameters of all of them. */
export interface Batch {
  text: string;
  inputs: { name: string; field: FieldName; value: SqlValue }[];
}

/**
 * Puts statements after each other. A parameter that has the same name and value in several of them is passed once; where
 * the value differs, the name gets a number. The same questions make the same text, so that the server keeps its plan.
 */
export function batchOf(commands: readonly Command[], textOf: (statement: StatementName) => string): Batch {
  const inputs = new Map<string, Batch['inputs'][number]>();
  const texts = commands.map(({ statement, parameters }) => {
    const names = new Map<string, string>();
    for (const [field, value] of Object.entries(parameters) as [FieldName, SqlValue][]) {
      const name = nameFor(field, value, inputs);
      inputs.set(name, { name, field, value });
      names.set(field, name);
    }
    return textOf(statement).replaceAll(/@(\w+)/g, (_, field: string) => `@${names.get(field) ?? field}`);
  });
  return { text: texts.join(';\n'), inputs: [...inputs.values()] };
}

function nameFor(field: FieldName, value: SqlValue, taken: ReadonlyMap<string, { value: SqlValue }>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? field : `${field}_${number}`;
    const held = taken.get(name);
    if (held === undefined || held.value === value) return name;
  }
}
