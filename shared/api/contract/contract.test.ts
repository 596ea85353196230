import { readdirSync } from 'node:fs';
import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';

let schemas: [name: string, schema: z.ZodType][];

/** Every schema that a file of a folder exports. */
async function exportedBy(folder: string): Promise<typeof schemas> {
  const url = new URL(folder, import.meta.url);
  const files = readdirSync(url).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const modules = await Promise.all(files.map((name) => import(new URL(name, url).href) as Promise<object>));
  return modules
    .flatMap((module) => Object.entries<unknown>({ ...module }))
    .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);
}

describe('the schemas of the contract', () => {
  beforeAll(async () => {
    schemas = await exportedBy('./');
  });

  it.each(['input', 'output'] as const)('can each be written as JSON Schema, of the %s', (io) => {
    expect(schemas.length).toBeGreaterThan(15);
    for (const [name, schema] of schemas) {
      const written = z.toJSONSchema(schema, { io, unrepresentable: 'throw' });
      expect(Object.keys(written), name).toContainEqual(expect.stringMatching(/^(type|anyOf|enum)$/));
    }
  });

  it('would be refused where JSON has no such thing', () => {
    expect(() => z.toJSONSchema(z.object({ due: z.date() }))).toThrow();
  });
});
