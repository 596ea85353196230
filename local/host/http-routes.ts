/** Routes in the syntax of the Functions host (ASP.NET): `weeks/{week}`, `{id:int}`, `{id?}`, `{id=1}`, `{*rest}`. */

type Constraint = (value: string) => boolean;

const number = (test: (value: number) => boolean): Constraint => {
  return (value) => value.trim() !== '' && test(Number(value));
};

const CONSTRAINTS: Record<string, (...args: string[]) => Constraint> = {
  int: () => (value) => /^[+-]?\d+$/.test(value) && Math.abs(Number(value)) <= 2_147_483_648,
  long: () => (value) => /^[+-]?\d{1,19}$/.test(value),
  decimal: () => number(Number.isFinite),
  double: () => number(Number.isFinite),
  float: () => number(Number.isFinite),
  bool: () => (value) => /^(true|false)$/i.test(value),
  guid: () => (value) => /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i.test(value),
  datetime: () => (value) => !Number.isNaN(Date.parse(value)),
  alpha: () => (value) => /^[a-z]+$/i.test(value),
  required: () => (value) => value !== '',
  min: (least) => number((value) => value >= Number(least)),
  max: (most) => number((value) => value <= Number(most)),
  range: (least, most) => number((value) => value >= Number(least) && value <= Number(most)),
  minlength: (least) => (value) => value.length >= Number(least),
  maxlength: (most) => (value) => value.length <= Number(most),
  length:
    (least, most = least) =>
    (value) =>
      value.length >= Number(least) && value.length <= Number(most),
  regex:
    (...parts) =>
    (value) =>
      new RegExp(parts.join(',')).test(value),
};

interface Parameter {
  name: string;
  optional: boolean;
  fallback: string | undefined;
  constraints: Constraint[];
}

export interface Route {
  template: string;
  /** Smaller comes first: literal segments before constrained parameters before parameters before `{*rest}`. */
  precedence: string;
  /** The parameters if the path (without prefix and leading slash, still percent-encoded) fits, else null. */
  match(path: string): Record<string, string> | null;
}

const PARAMETER = /\{(\*{0,2})(\w+)((?::[a-z]+(?:\((?:[^()]|\([^()]*\))*\))?)*)(=[^}?]*)?(\?)?\}/gi;

/** Compiles a route template; an unknown constraint is an error. */
export function compileRoute(template: string): Route {
  const parameters: Parameter[] = [];
  let precedence = '';
  let pattern = '';
  for (const segment of template.replace(/^\/|\/$/g, '').split(/\/(?![^{]*\})/)) {
    const names = [...segment.matchAll(PARAMETER)];
    const catchAll = names.some(([, stars]) => stars !== '');
    const optional = names.length === 1 && (names[0]?.[5] === '?' || names[0]?.[4] !== undefined || catchAll);
    precedence +=
      names.length === 0 ? '1' : catchAll ? '5' : names.some(([, , , rules]) => rules !== '') ? '2' : '3';

    let expression = '';
    let end = 0;
    for (const match of names) {
      const [whole, stars, name = '', rules = '', fallback] = match;
      expression += escape(segment.slice(end, match.index)) + (stars === '' ? '([^/]+)' : '(.*)');
      end = match.index + whole.length;
      const constraints = constraintsOf(rules, template);
      parameters.push({ name, optional, fallback: fallback?.slice(1), constraints });
    }
    expression += escape(segment.slice(end));
    pattern += optional ? `(?:/${expression})?` : `/${expression}`;
  }
  const regexp = new RegExp(`^${pattern}/?$`, 'i');

  return {
    template,
    precedence,
    match(path) {
      const match = regexp.exec(`/${path}`);
      if (match === null) return null;
      const values: Record<string, string> = {};
      for (const [index, parameter] of parameters.entries()) {
        const raw = match[index + 1];
        const value = raw === undefined || raw === '' ? parameter.fallback : decode(raw);
        if (value === undefined) continue;
        if (!parameter.constraints.every((constraint) => constraint(value))) return null;
        values[parameter.name] = value;
      }
      return values;
    },
  };
}

function constraintsOf(rules: string, template: string): Constraint[] {
  return [...rules.matchAll(/:([a-z]+)(?:\(((?:[^()]|\([^()]*\))*)\))?/gi)].map(([, name = '', args]) => {
    const make = CONSTRAINTS[name.toLowerCase()];
    if (make === undefined) throw new Error(`Unknown constraint "${name}" in the route "${template}".`);
    return make(...(args?.split(',').map((arg) => arg.trim()) ?? []));
  });
}

function escape(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
