/** Routes in the syntax of the Functions host (ASP.NET), as far as functions use it: `weeks/{week}/programme`. */
export interface Route {
  template: string;
  /** A digit a segment, 0 for a literal one and 1 for a parameter: smaller comes first. */
  precedence: string;
  /** The parameters if the path (without prefix and leading slash, still percent-encoded) fits, else null. */
  match(path: string): Record<string, string> | null;
}

const PARAMETER = /^\{(\w+)\}$/;

/** Compiles a route template. Constraints, defaults and parameters that are not a whole segment are not known here: an error. */
export function compileRoute(template: string): Route {
  const names: string[] = [];
  let precedence = '';
  let pattern = '';
  for (const segment of template.replace(/^\/|\/$/g, '').split('/')) {
    const name = PARAMETER.exec(segment)?.[1];
    if (name === undefined && /[{}]/.test(segment)) {
      throw new Error(`This host does not know "${segment}" in the route "${template}".`);
    }
    if (name !== undefined) names.push(name);
    precedence += name === undefined ? '0' : '1';
    pattern += name === undefined ? `/${escape(segment)}` : '/([^/]+)';
  }
  const regexp = new RegExp(`^${pattern}/?$`, 'i');

  return {
    template,
    precedence,
    match(path) {
      const found = regexp.exec(`/${path}`);
      if (found === null) return null;
      return Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')]));
    },
  };
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
