import { addDays } from '#shared/domain/cinema-week.ts';
import { everythingMissing } from '#shared/domain/results-to-ask.ts';
import { nothingAsked } from '#shared/pipeline/results-asked.ts';
import { activeSources, SOURCES } from '#shared/sources/index.ts';
import type { PageRequest, RunScope, Source } from '#shared/sources/source.ts';
import { followUpsOf, parseRequested, planOf } from '#shared/sources/source-pages.ts';
import { repeated } from './hostile-shapes.ts';
import { sampleAnswer } from '#local/sample-weeks/site/routes.ts';

const WEEK = '2023-06-07';

/** A page of each kind that is read, with the parser that reads it. */
export interface SamplePage {
  name: string;
  html: string;
  parse: (html: string) => unknown;
}

/** The pages of the made up sites, one of each kind. */
export function samplePages(): SamplePage[] {
  const now = new Date(`${addDays(WEEK, 14)}T10:00:00Z`);
  const pages = new Map<string, SamplePage>();
  for (const source of activeSources({ tmdbApiKey: null, wikimediaEnabled: false })) {
    for (const kind of ['monday', 'actuals'] as const) {
      const results = everythingMissing(nothingAsked(WEEK, [], SOURCES));
      const run = {
        week: WEEK,
        kind,
        asOf: addDays(WEEK, kind === 'monday' ? -2 : 7),
        releases: [],
        results,
      };
      const waiting = planOf(source, run);
      for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
        const page = samplePage(source, request, run, now);
        if (page === null || pages.has(page.name)) continue;
        pages.set(page.name, page);
        waiting.push(...followUpsOf(source, request, parseRequested(source, request, page.html, run), run));
      }
    }
  }
  return [...pages.values()];
}

function samplePage(source: Source, request: PageRequest, run: RunScope, now: Date): SamplePage | null {
  const answer = sampleAnswer(request.url.replace('https://', '/'), now, 'http://127.0.0.1');
  if (answer === null) return null;
  return {
    name: `${source.name}, ${request.kind}`,
    html: answer.body,
    parse: (html) => parseRequested(source, request, html, run),
  };
}

const PLAIN = `<div class="meta"><a href="/film/1.html">Un titre</a> <span class="x">quelques mots d'un texte</span></div>\n`;

/** The page with so many characters more of what pages are made of. */
export function plainPage(html: string, size: number): string {
  return html.replace(/<\/body>/iu, (end) => repeated(PLAIN, size) + end);
}

/** Where something can stand in a page: in the first element of each kind and class, and in each of its attributes. */
export function placesIn(html: string): number[] {
  const seen = new Set<string>();
  const places: number[] = [];
  for (const tag of html.matchAll(/<([a-z]\w*)([^>]*)>/giu)) {
    const [whole, name = '', attributes = ''] = tag;
    const kind = `${name} ${/class="([^"]*)"/u.exec(attributes)?.[1] ?? ''}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    places.push(tag.index + whole.length);
    for (const value of attributes.matchAll(/="[^"]*(?=")/gu)) {
      places.push(tag.index + 1 + name.length + value.index + value[0].length);
    }
  }
  const described = [...html.matchAll(/"(?:name|url|description|actor)":\s*"/gu)].slice(0, 6);
  return [...places, ...described.map(({ index, 0: whole }) => index + whole.length)];
}

/** Something put into a page. */
export function withAt(html: string, place: number, content: string): string {
  return html.slice(0, place) + content + html.slice(place);
}
