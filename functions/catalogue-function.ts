import { CATALOGUE_HANDLERS } from '#shared/v1/catalogue/handlers.ts';
import { OPERATIONS, type CatalogueOperation } from '#shared/v1/contract/operations.ts';
import { forAllMethods } from '#shared/v1/http/methods.ts';
import { operationFunction } from './operation-function.ts';

/** The prefix that the routes of the site's app have (host.json). */
const PREFIX = '/api/';

/** Registers the function of a call of the catalogue in the app of the site, where it has the address that it has in the other. */
export function catalogueFunction(name: CatalogueOperation): void {
  const route = OPERATIONS[name].path.slice(PREFIX.length);
  operationFunction(name, route, forAllMethods(name, CATALOGUE_HANDLERS[name]));
}
