import type * as z from 'zod';
import { InvalidFieldsError } from '../api/problem-details.ts';
import type { ApiRequest } from './http.ts';
import { checked } from './read-body.ts';

/**
 * The query of a request as its schema says; it is read from the address, for the host joins repeated parameters.
 * @throws InvalidFieldsError that names every wrong parameter, and those that come twice.
 */
export function queryOf<S extends z.ZodType>(request: ApiRequest, schema: S): z.output<S> {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const names = [...searchParams.keys()];
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length > 0) {
    throw new InvalidFieldsError(twice.map((field) => ({ field, detail: 'must not come twice' })));
  }
  return checked(schema, Object.fromEntries(searchParams), 'query');
}
