/** States of a tokenizer of HTML from a tag's name on, as the standard has them. */
const STATES = {
  name: 0,
  beforeAttribute: 1,
  attribute: 2,
  afterAttribute: 3,
  beforeValue: 4,
  doubleQuoted: 5,
  singleQuoted: 6,
  unquoted: 7,
} as const;
const COUNT = Object.keys(STATES).length;

/**
 * The most attributes that a parser of HTML may read in one tag of a page, wherever it takes a tag to begin: at each "<"
 * before a letter. So it does not matter what a parser takes for a script, a comment or a value in quotes.
 *
 * Read from the end, each character once: from there on the attributes of each state are those of the state that follows.
 */
export function mostAttributes(html: string): number {
  let behind = new Uint32Array(COUNT);
  let here = new Uint32Array(COUNT);
  let most = 0;
  for (let at = html.length - 1; at >= 0; at -= 1) {
    const code = html.charCodeAt(at);
    if (code === 0x3c && isLetter(html.charCodeAt(at + 1))) {
      most = Math.max(most, behind[STATES.name] ?? 0);
    }
    step(code, behind, here);
    [behind, here] = [here, behind];
  }
  return most;
}

/** What is counted from a character on, given what is counted behind it. */
function step(code: number, behind: Uint32Array, here: Uint32Array): void {
  const next = (state: number): number => behind[state] ?? 0;
  const {
    name,
    beforeAttribute,
    attribute,
    afterAttribute,
    beforeValue,
    doubleQuoted,
    singleQuoted,
    unquoted,
  } = STATES;
  if (code === 0x3e) {
    here.fill(0);
    here[doubleQuoted] = next(doubleQuoted);
    here[singleQuoted] = next(singleQuoted);
    return;
  }
  const isSpace = code === 0x20 || (code >= 0x09 && code <= 0x0d);
  const between = next(beforeAttribute);
  const begun = next(attribute) + 1;
  here[name] = isSpace || code === 0x2f ? between : next(name);
  here[beforeAttribute] = isSpace || code === 0x2f ? between : begun;
  here[attribute] = next(attribute);
  here[afterAttribute] = begun;
  here[beforeValue] = next(unquoted);
  if (isSpace) {
    here[attribute] = next(afterAttribute);
    here[afterAttribute] = next(afterAttribute);
    here[beforeValue] = next(beforeValue);
  } else if (code === 0x2f) {
    here[attribute] = between;
    here[afterAttribute] = between;
  } else if (code === 0x3d) {
    here[attribute] = next(beforeValue);
    here[afterAttribute] = next(beforeValue);
  } else if (code === 0x22) here[beforeValue] = next(doubleQuoted);
  else if (code === 0x27) here[beforeValue] = next(singleQuoted);
  // Behind a value in quotes an attribute may follow without a space.
  here[doubleQuoted] = code === 0x22 ? between : next(doubleQuoted);
  here[singleQuoted] = code === 0x27 ? between : next(singleQuoted);
  here[unquoted] = isSpace ? between : next(unquoted);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
