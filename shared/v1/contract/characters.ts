/** Control characters, within the brackets of a pattern. */
export const CONTROL = String.raw`\u0000-\u001f\u007f`;
/** Spaces of all kinds, within the brackets of a pattern: each by its number, as Python's \\s is not JavaScript's. */
export const SPACE = String.raw` \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;
