import type * as z from 'zod';
import { InvalidFieldsError } from '../../api/problem-details.ts';
import type { ApiRequest } from './http.ts';
import { checked } from './read-body.ts';

/**
 * The query of a request as its schema says; it is read from the address, for the host joins repeated parameters.
 * @param lists parameters that may come several times; the schema is given a list of each that is there.
 * @throws InvalidFieldsError that names every wrong parameter, and those that come twice.
 */
export function queryOf<S extends z.ZodType>(
  request: ApiRequest,
  schema: S,
  lists: readonly string[] = [],
): z.output<S> {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const given = Map.groupBy(searchParams, ([name]) => name);
  const twice = [...given].filter(([name, { length }]) => length > 1 && !lists.includes(name));
  if (twice.length > 0) {
    throw new InvalidFieldsError(twice.map(([field]) => ({ field, detail: 'must not come twice' })));
  }
  const values = [...given].map(([name, pairs]): [string, unknown] => {
    const texts = pairs.map(([, text]) => text);
    return [name, lists.includes(name) ? texts : texts[0]];
  });
  return checked(schema, Object.fromEntries(values), 'query');
}
