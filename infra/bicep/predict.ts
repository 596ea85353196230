import path from 'node:path';
import { NiabError } from '#shared/errors.ts';
import type { BicepDeclaration, BicepFile, BicepResource } from './bicep-file.ts';
import { evaluate, type Surroundings } from './evaluate.ts';
import { listOf, objectOf, textOf } from './functions.ts';
import { readBicep, readBicepParameters } from './read-bicep.ts';
import { surroundings, type Given, type Target } from './surroundings.ts';
import { expressionReader } from './syntax.ts';
import { Expression, type BicepValue } from './values.ts';

/** A resource that a deployment would make, as far as it is known before. */
export interface PredictedResource {
  /** Relative to the main template's folder: `modules/sql.bicep`. */
  template: string;
  symbol: string;
  type: string;
  apiVersion: string;
  /** With the names of its parents, `server/database`; an `Expression`: known only when it is deployed. */
  name: string | Expression;
  /** All else but what Bicep keeps to itself (`parent`, `scope`, `dependsOn`), in the order of the source. */
  body: Record<string, BicepValue>;
}

export interface Prediction {
  resources: PredictedResource[];
  /** Outputs of the main template. */
  outputs: Record<string, BicepValue>;
}

/** What Bicep keeps to itself: the compiler makes the name and the order of it. */
const OF_BICEP = new Set(['name', 'parent', 'scope', 'dependsOn']);

/**
 * What the main template beside a parameters file would make: modules and loops carried out, conditions decided, values
 * worked out. An independent reading to hold against the compiler's (`bicep snapshot`), and where there is no compiler.
 *
 * @throws NiabError `bad-bicep` for what this does not know, and for conditions and loops that only Azure can decide.
 */
export async function predict(parametersFile: string, target: Target): Promise<Prediction> {
  const template = path.join(path.dirname(parametersFile), 'main.bicep');
  const read = await expressionReader();
  const outside = surroundings(emptyFile(parametersFile), { parameters: {}, target, read, root: '' });
  const parameters = objectOf(evaluate(await readBicepParameters(parametersFile), outside));
  return predictTemplate(template, target, parameters);
}

/** The same of a template that is given its parameters. */
export async function predictTemplate(
  template: string,
  target: Target,
  parameters: Record<string, BicepValue> = {},
): Promise<Prediction> {
  const read = await expressionReader();
  return predictFile(template, { parameters, target, read, root: path.dirname(template) });
}

async function predictFile(file: string, given: Given): Promise<Prediction> {
  const bicep = await readBicep(file);
  const where = surroundings(bicep, given);
  const template = path.relative(given.root, file);
  const own = bicep.resources
    .filter(({ existing }) => !existing)
    .flatMap((resource) =>
      instancesOf(resource, where, (inner) => predictedOf(resource, { bicep, inner, template })),
    );
  const modules = bicep.modules.map((module) =>
    instancesOf(module, where, (inner) => {
      const parameters = objectOf(evaluate(module.body['params'] ?? {}, inner));
      return predictFile(path.join(path.dirname(file), module.path), { ...given, parameters });
    }),
  );
  const inner = await Promise.all(modules.flat());
  const outputs = bicep.outputs.map(({ name, value }) => [name, evaluate(value, where)]);
  return {
    resources: [...own, ...inner.flatMap(({ resources }) => resources)],
    outputs: Object.fromEntries(outputs) as Record<string, BicepValue>,
  };
}

/** Once, never or once for each item of its loop. */
function instancesOf<T>(
  { condition, over, item, symbol }: BicepDeclaration,
  where: Surroundings,
  make: (inner: Surroundings) => T,
): T[] {
  const decided = condition === null ? true : evaluate(new Expression(condition), where);
  if (typeof decided !== 'boolean') {
    throw new NiabError('bad-bicep', `${symbol}: "${condition ?? ''}" is known only when it is deployed`);
  }
  if (!decided) return [];
  if (over === null) return [make(where)];
  const items = listOf(evaluate(new Expression(over), where));
  return items.map((each) =>
    make({ ...where, lookUp: (name) => (name === item ? each : where.lookUp(name)) }),
  );
}

function predictedOf(
  { symbol, type, apiVersion, body }: BicepResource,
  { bicep, inner, template }: { bicep: BicepFile; inner: Surroundings; template: string },
): PredictedResource {
  const rest = Object.entries(body).filter(([key]) => !OF_BICEP.has(key));
  return {
    template,
    symbol,
    type,
    apiVersion,
    name: nameOf(body, bicep, inner),
    body: objectOf(evaluate(Object.fromEntries(rest), inner)),
  };
}

function nameOf(
  body: Record<string, BicepValue>,
  bicep: BicepFile,
  where: Surroundings,
): string | Expression {
  const own = evaluate(body['name'] ?? null, where);
  const parent = body['parent'];
  const above = bicep.resources.find(
    ({ symbol }) => parent instanceof Expression && symbol === parent.source,
  );
  if (above === undefined) return own instanceof Expression ? own : textOf(own);
  const first = nameOf(above.body, bicep, where);
  if (first instanceof Expression || own instanceof Expression) return new Expression('');
  return `${first}/${textOf(own)}`;
}

function emptyFile(file: string): BicepFile {
  return { path: file, metadata: {}, parameters: [], variables: {}, resources: [], modules: [], outputs: [] };
}
