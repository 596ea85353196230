import path from 'node:path';
import { NiabError } from '#shared/errors.ts';
import type { BicepFile } from '../bicep/bicep-file.ts';
import { readBicep, readBicepParameters } from '../bicep/read-bicep.ts';
import { Expression, type BicepValue } from '../bicep/values.ts';
import { knownValue, type Scope } from './known-value.ts';

/** A template with what is known of its parameters, as a parameters file deploys it. */
export interface DeployedTemplate {
  /** Relative to the folder of the main template, e.g. `modules/sql.bicep`. */
  name: string;
  /** By which the main template calls it: two modules may be of one file. */
  symbol: string;
  file: BicepFile;
  scope: Scope;
  /** False: the condition of the module excludes it. */
  deployed: boolean;
}

/**
 * The main template beside a parameters file, and the modules that it deploys or could deploy.
 *
 * @param changed parameters that differ from the file.
 */
export async function readDeployment(
  parametersFile: string,
  changed: Scope = {},
): Promise<DeployedTemplate[]> {
  const main = path.join(path.dirname(parametersFile), 'main.bicep');
  const given = { ...(await readBicepParameters(parametersFile)), ...changed };
  return templatesOf(main, given, { symbol: 'main', deployed: true, root: path.dirname(main) });
}

async function templatesOf(
  file: string,
  given: Scope,
  { symbol, deployed, root }: { symbol: string; deployed: boolean; root: string },
): Promise<DeployedTemplate[]> {
  const bicep = await readBicep(file);
  const name = path.relative(root, file);
  const scope = scopeOf(bicep, given);
  const modules = await Promise.all(
    bicep.modules.map((module) => {
      const included = isTrue(module.condition, scope, `${name}: module ${module.symbol}`);
      const parameters = propertiesOf(module.body['params']);
      const known = Object.fromEntries(
        Object.entries(parameters).map(([parameter, value]) => [parameter, outside(value, scope)]),
      );
      const inner = { symbol: module.symbol, deployed: deployed && included, root };
      return templatesOf(path.join(path.dirname(file), module.path), known, inner);
    }),
  );
  return [{ name, symbol, file: bicep, scope, deployed }, ...modules.flat()];
}

/** Whether a condition holds; one that cannot be decided here is an error, since nothing may be left out silently. */
export function isTrue(condition: string | null, scope: Scope, where: string): boolean {
  if (condition === null) return true;
  const value = knownValue(condition, scope);
  if (typeof value === 'boolean') return value;
  throw new NiabError('bad-cost', `${where}: "${condition}" cannot be decided without a deployment`);
}

function scopeOf(file: BicepFile, given: Scope): Scope {
  const defaults = file.parameters.flatMap(({ name, default: value }): [string, BicepValue][] =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(defaults), ...file.variables, ...given };
}

/** What a module is given means what it means where it is written, not in the module. */
function outside(value: BicepValue, scope: Scope): BicepValue {
  if (!(value instanceof Expression)) return value;
  const known = knownValue(value.source, scope);
  return known instanceof Expression ? new Expression('') : known;
}

function propertiesOf(value: BicepValue | undefined): Scope {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Expression)
    ? value
    : {};
}
