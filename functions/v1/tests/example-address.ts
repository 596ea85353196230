import * as z from 'zod';

/** A parameter as the document has it. */
export const parameterSchema = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query']),
  examples: z
    .record(z.string(), z.looseObject({ value: z.union([z.string(), z.number(), z.array(z.string())]) }))
    .default({}),
});

/** The address that an example of the document names, written as OpenAPI says: a parameter for each entry of a list. */
export function addressOf(
  path: string,
  parameters: readonly z.infer<typeof parameterSchema>[],
  example: string,
): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: place, examples } of parameters) {
    for (const value of [examples[example]?.value ?? []].flat()) {
      if (place === 'query') query.append(name, String(value));
      else address = address.replace(`{${name}}`, encodeURIComponent(value));
    }
  }
  return query.size === 0 ? address : `${address}?${query.toString()}`;
}
