/** Width of a label in the database. */
const LONGEST = 500;

/** What the manager would call a page or a film, short enough to be kept. */
export function clipLabel(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
