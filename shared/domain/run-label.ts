import { clip } from '../clip.ts';

/** Width of a label in the database. */
const LONGEST = 500;

/** What the manager would call a page or a film, short enough to be kept: at most 500 characters. */
export function clipLabel(text: string): string {
  return clip(text, LONGEST);
}
