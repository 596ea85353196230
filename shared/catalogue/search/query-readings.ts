/** What somebody may mean by a query. Pure. */
import { codesOf, Letters } from './codes.ts';
import { formOf } from './title-form.ts';

/** More than any title has; the rest is not looked at. */
const MOST_CHARACTERS = 200;
const YEAR = /(?<!\p{N})(?:18[89]\d|19\d\d|20\d\d)(?!\p{N})/gu;

export interface Reading {
  written: Letters;
  core: Letters;
  /** Of the film, where a number is read as a year. */
  year: number | null;
}

/** As a title, and where a year is in it, as a title and its year. */
export function readingsOf(query: string): Reading[] {
  const text = query.slice(0, MOST_CHARACTERS);
  const whole = readingOf(text, null);
  const last = [...text.matchAll(YEAR)].at(-1);
  if (last === undefined) return [whole];
  const rest = `${text.slice(0, last.index)} ${text.slice(last.index + 4)}`;
  return [whole, readingOf(rest, Number(last[0]))].filter(({ core }) => core.length > 0);
}

function readingOf(text: string, year: number | null): Reading {
  const { written, core } = formOf(text);
  return { written: Letters.of(codesOf(written)), core: Letters.of(codesOf(core)), year };
}
