import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Node } from 'web-tree-sitter';
import { NiabError } from '#shared/errors.ts';
import type { BicepFile } from './bicep-file.ts';
import { evaluate, type Surroundings } from './evaluate.ts';
import { textOf, type BicepFunction } from './functions.ts';
import { Expression, type BicepValue } from './values.ts';

/** Where a deployment would go; nothing is asked of it. */
export interface Target {
  /** What `readEnvironmentVariable` answers. */
  environment: Readonly<Record<string, string>>;
  subscriptionId: string;
  resourceGroup: string;
  /** What `uniqueString` makes of the resource group: a hash that Azure alone defines. */
  unique: string;
}

/** What a template is worked out from. */
export interface Given {
  parameters: Record<string, BicepValue>;
  target: Target;
  read: (source: string) => Node;
  root: string;
}

const AT_DEPLOYMENT = [
  'guid',
  'loadTextContent',
  'readEnvironmentVariable',
  'resourceGroup',
  'subscriptionResourceId',
  'tenant',
  'uniqueString',
] as const;

/** The functions that need to know where a template is deployed, for whoever does not know it. */
export const FUNCTIONS_AT_DEPLOYMENT: Surroundings['functions'] = Object.fromEntries(
  AT_DEPLOYMENT.map((name) => [name, () => new Expression(`${name}()`)]),
);

/**
 * The names of a template, parameters and variables worked out when they are first asked for, and the functions that
 * know where it would be deployed. Resources and modules are known only when it is.
 */
export function surroundings(bicep: BicepFile, given: Given): Surroundings {
  const { parameters, target } = given;
  const symbols = new Set([...bicep.resources, ...bicep.modules].map(({ symbol }) => symbol));
  const worked = new Map<string, BicepValue>();
  const written = new Map<string, BicepValue>([
    ...bicep.parameters.flatMap(({ name, default: value }): [string, BicepValue][] =>
      value === undefined ? [] : [[name, value]],
    ),
    ...Object.entries(bicep.variables),
  ]);
  const group = `/subscriptions/${target.subscriptionId}/resourceGroups/${target.resourceGroup}`;
  const where: Surroundings = {
    read: given.read,
    lookUp: (name) => {
      const known = parameters[name] ?? worked.get(name);
      if (known !== undefined) return known;
      if (symbols.has(name)) return new Expression(name);
      const source = written.get(name);
      if (source === undefined) return undefined;
      const value = evaluate(source, where);
      worked.set(name, value);
      return value;
    },
    functions: {
      guid: () => new Expression('guid()'),
      loadTextContent: (file) => readFileSync(path.join(path.dirname(bicep.path), textOf(file)), 'utf8'),
      readEnvironmentVariable: (name, byDefault) => {
        const value = target.environment[textOf(name)] ?? byDefault;
        if (value === undefined)
          throw new NiabError('bad-bicep', `${textOf(name)} is not in the environment`);
        return value;
      },
      resourceGroup: () => ({ id: group, name: target.resourceGroup }),
      subscriptionResourceId: (type, ...names) =>
        `/subscriptions/${target.subscriptionId}/providers/${textOf(type)}/${names.map(textOf).join('/')}`,
      tenant: () => new Expression('tenant()'),
      uniqueString: () => target.unique,
    } satisfies Record<(typeof AT_DEPLOYMENT)[number], BicepFunction>,
  };
  return where;
}
