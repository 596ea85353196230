import type { CreateDocumentOptions } from 'zod-openapi';

/**
 * Says a pair of like values as a list of two instead of by `prefixItems`: the same lists fit, and tools that read no
 * `prefixItems` read it too.
 */
export const saidSimply: NonNullable<CreateDocumentOptions['override']> = ({ jsonSchema }) => {
  const { prefixItems } = jsonSchema;
  if (!Array.isArray(prefixItems) || jsonSchema.items !== false) return;
  const [first, ...others] = prefixItems.map((item) => JSON.stringify(item));
  if (first === undefined || others.some((other) => other !== first)) return;
  delete jsonSchema.prefixItems;
  Object.assign(jsonSchema, {
    items: JSON.parse(first),
    minItems: prefixItems.length,
    maxItems: prefixItems.length,
  });
};
