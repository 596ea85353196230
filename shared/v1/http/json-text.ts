import { InvalidInputError } from '../../errors.ts';

/** No body of ours nests deeper than five. */
const DEEPEST = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Reads JSON more strictly than `JSON.parse`: what nests deeply is not read at all, and a key that comes twice in an object is
 * refused (RFC 8259 leaves open which would count, so that whoever checks and whoever works may see different ones). `__proto__`
 * is a key as any other.
 * @throws InvalidInputError on the field `body`.
 */
export function readJson(text: string): unknown {
  const { depth, members } = shapeOf(text);
  if (depth > DEEPEST) throw new InvalidInputError('body', `must not nest deeper than ${DEEPEST}`);
  const value = parsed(text);
  if (membersOf(value) < members) throw new InvalidInputError('body', 'has a key twice in one object');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInputError('body', 'must be JSON in UTF-8');
  }
}

/** How deeply a text nests, and how many members its objects have: each has one colon outside of strings. */
function shapeOf(text: string): { depth: number; members: number } {
  let [depth, open, members] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON) members += 1;
    else if (OPENING.has(code)) depth = Math.max(depth, ++open);
    else if (CLOSING.has(code)) open -= 1;
  }
  return { depth, members };
}

/** Where the string ends that begins there. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

/** Members of all objects in a value; of a key that came twice one is left. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values = Object.values(value);
  let members = Array.isArray(value) ? 0 : values.length;
  for (const each of values) members += membersOf(each);
  return members;
}
