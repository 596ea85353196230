import type { CheerioAPI } from 'cheerio';
import { clean } from '../text.ts';

type Json = Record<string, unknown>;

/** The schema.org description of the film in a page, or null when there is none that can be read. */
export function movieDescription($: CheerioAPI): Json | null {
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    const movie = findMovie(parseJson($(script).text()));
    if (movie !== null) return movie;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Line breaks inside a synopsis are common, and no valid JSON.
    try {
      return JSON.parse(text.replace(/[\n\r\t]+/gu, ' '));
    } catch {
      return null;
    }
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No description is nested as deep; a page that is would exhaust the stack. */
const DEEPEST = 8;

/** The description stands alone, in a list or in a `@graph`. */
function findMovie(value: unknown, depth = 0): Json | null {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) {
    return value.map((entry) => findMovie(entry, depth + 1)).find((movie) => movie !== null) ?? null;
  }
  if (!isObject(value)) return null;
  const types: unknown[] = [value['@type']].flat();
  return types.includes('Movie') ? value : findMovie(value['@graph'], depth + 1);
}

/** Texts of a property that holds a text, a list, or objects with a `name` (persons) or a `url` (images). */
export function textsOf(value: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') return clean(value) === '' ? [] : [clean(value)];
  if (Array.isArray(value)) return value.flatMap((entry) => textsOf(entry, depth + 1));
  return isObject(value) ? textsOf(value['name'] ?? value['url'], depth + 1) : [];
}
