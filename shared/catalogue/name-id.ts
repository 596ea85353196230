import { spelledOut, unaccented } from '../domain/unaccented.ts';

/** The id of a person of whom only the name is known: `name-frank-darabont`. Null for a name without a letter of ours. */
export function nameId(name: string): string | null {
  const words = spelledOut(unaccented(name)).match(/[a-z0-9]+/g);
  return words === null ? null : `name-${words.join('-')}`;
}
