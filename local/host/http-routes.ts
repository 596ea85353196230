/** Routes in the syntax of the Functions host (ASP.NET), as far as functions use it: `weeks/{week}/programme`, `{*path}`. */
export interface Route {
  template: string;
  /** The parameters if the path (without prefix and leading slash, still percent-encoded) fits, else null. */
  match(path: string): Record<string, string> | null;
}

const PARAMETER = /^\{(\w+)\}$/;
/** The rest of a path, which may be nothing. */
const REST = /^\{\*(\w+)\}$/;

/** Compiles a route template. Constraints, defaults and parameters that are not a whole segment are not known here: an error. */
export function compileRoute(template: string): Route {
  const names: string[] = [];
  let pattern = '';
  const segments = template.replace(/^\/|\/$/g, '').split('/');
  for (const [i, segment] of segments.entries()) {
    const name = PARAMETER.exec(segment)?.[1];
    const rest = i === segments.length - 1 ? REST.exec(segment)?.[1] : undefined;
    if (name === undefined && rest === undefined && /[{}]/.test(segment)) {
      throw new Error(`This host does not know "${segment}" in the route "${template}".`);
    }
    if (rest !== undefined) pattern += '(?:/(.*?))?';
    else pattern += name === undefined ? `/${escape(segment)}` : '/([^/]+)';
    names.push(...[name, rest].filter((each) => each !== undefined));
  }
  const regexp = new RegExp(`^${pattern}/?$`, 'i');

  return {
    template,
    match(path) {
      const found = regexp.exec(`/${path}`);
      if (found === null) return null;
      return Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')]));
    },
  };
}

/**
 * In the order of the real host, which takes the first function whose route fits: by name, whatever the case. What ASP.NET says of
 * more specific routes does not hold there (Azure/azure-functions-host, issue 9876).
 */
export function byName<T extends { name: string }>(functions: readonly T[]): T[] {
  const key = ({ name }: T): string => name.toUpperCase();
  return functions.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function escape(literal: string): string {
  return literal.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
