import { OPERATIONS, type Operation, type OperationName } from '../contract/operations.ts';

/** What a path leads to: an operation, or for another method the methods that it knows. */
type Route = { name: OperationName; params: Record<string, string> } | { allowed: readonly string[] };

interface Place {
  name: OperationName;
  method: Operation['method'];
  pattern: RegExp;
}

const PLACES = (Object.keys(OPERATIONS) as OperationName[]).map((name): Place => {
  const { method, path }: Operation = OPERATIONS[name];
  return { name, method, pattern: patternOf(path) };
});

/** Places without parameters, which most calls are for. */
const LITERAL = new Map(
  PLACES.map((place) => [`${place.method} ${OPERATIONS[place.name].path}`, place.name]),
);

/** Null where the API has no such path. HEAD is answered as GET is. @param url path and query, as the caller wrote them. */
export function routeOf(method: string, url: string): Route | null {
  const query = url.indexOf('?');
  const path = query < 0 ? url : url.slice(0, query);
  const asked = method === 'HEAD' ? 'GET' : method;
  const literal = LITERAL.get(`${asked} ${path}`);
  if (literal !== undefined) return { name: literal, params: {} };
  const found = PLACES.flatMap((place) => {
    const match = place.pattern.exec(path);
    return match === null ? [] : [{ ...place, params: decoded(match.groups) }];
  });
  const place = found.find((each) => each.method === asked);
  if (place !== undefined) return { name: place.name, params: place.params };
  if (found.length === 0) return null;
  return { allowed: found.flatMap((each) => (each.method === 'GET' ? ['GET', 'HEAD'] : [each.method])) };
}

function patternOf(path: string): RegExp {
  const segments = path
    .split('/')
    .map((segment) => segment.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/^\{(\w+)\}$/, '(?<$1>[^/]+)'));
  return new RegExp(`^${segments.join('/')}/?$`);
}

function decoded(params: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decode(value)]));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
