import * as z from 'zod';
import type { AddressExample } from './examples.ts';

export type Parameters = z.ZodObject<Record<string, z.ZodType>>;

/** Parameters as their schema says, each with the values that it has in the examples of its call. */
export function showing({ shape }: Parameters, examples: Record<string, AddressExample>): Parameters {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => {
        const shown = new Map<string, { summary: string; value: unknown }>();
        for (const [example, { summary, values }] of Object.entries(examples)) {
          if (Object.hasOwn(values, name)) shown.set(example, { summary, value: values[name] });
        }
        return [name, schema.meta({ param: { examples: Object.fromEntries(shown) } })];
      }),
    ),
  );
}
