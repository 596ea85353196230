import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readHostJson } from '#local/host/host-json.ts';
import { byName, compileRoute, type Route } from '#local/host/http-routes.ts';
import { triggerOf } from '#local/host/invoke.ts';
import { loadFunctions } from '#local/host/load-functions.ts';
import { root } from '#local/settings.ts';

/** A function that answers requests, as it has registered itself. */
export interface HttpFunction {
  name: string;
  methods: readonly string[];
  route: Route;
}

/** The function that a request reaches, with the parameters of its path, still without their meaning. */
export interface Reached {
  name: string;
  params: Record<string, string>;
}

const PREFIX = `${readHostJson(JSON.parse(readFileSync(path.join(root, 'host.json'), 'utf8')), {}).routePrefix}/`;

/** Every HTTP function of the product: one that is new is there without anybody's doing. */
export async function registeredHttpFunctions(): Promise<HttpFunction[]> {
  const { functions } = await loadFunctions({ functionFiles: path.join(root, 'functions/http/*.ts') });
  return byName(
    functions
      .map(({ metadata }) => ({
        name: metadata.name,
        trigger: triggerOf({ metadata, callback: () => null }),
      }))
      .map(({ name, trigger: { options } }) => ({
        name,
        methods: Array.isArray(options['methods']) ? options['methods'].map(String) : [],
        route: compileRoute(String(options['route'])),
      })),
  );
}

/** The address of a function below the host, its parameters put in. */
export function addressOf({ route }: HttpFunction, parameter: (name: string) => string): string {
  return `/${PREFIX}${route.template.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameter(name))}`;
}

/** Null: the host has no function for this method and address, and answers 404 itself. */
export function reachedBy(
  functions: readonly HttpFunction[],
  method: string,
  target: string,
): Reached | null {
  // Node.js overlooks spaces before an address.
  const below = (target.replace(/^ +/, '').split('?')[0] ?? '').replace(/^\//, '');
  if (!below.toLowerCase().startsWith(PREFIX)) return null;
  for (const { name, methods, route } of functions) {
    const params = methods.includes(method) ? route.match(below.slice(PREFIX.length)) : null;
    if (params !== null) return { name, params };
  }
  return null;
}
