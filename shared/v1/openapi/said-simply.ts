import type { CreateDocumentOptions } from 'zod-openapi';

/**
 * Says a pair of like values as a list of two instead of by `prefixItems`: the same lists fit, and tools that read no
 * `prefixItems` read it too.
 */
export const saidSimply: NonNullable<CreateDocumentOptions['override']> = ({ jsonSchema }) => {
  const { prefixItems } = jsonSchema;
  if (!Array.isArray(prefixItems) || jsonSchema.items !== false) return;
  const [first, ...others] = prefixItems;
  if (first === undefined || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return;
  delete jsonSchema.prefixItems;
  Object.assign(jsonSchema, {
    items: first,
    minItems: prefixItems.length,
    maxItems: prefixItems.length,
  });
};
