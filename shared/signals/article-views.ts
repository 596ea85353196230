import * as z from 'zod';
import { addDays, type IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import { parseJson } from '../sources/json.ts';
import type { Ask, SignalName, SignalReader } from './signal.ts';

const VIEWS = 'https://wikimedia.org/api/rest_v1/metrics/pageviews/per-article';
const QUERIES = 'https://query.wikidata.org/sparql';
/** The day before the reading is not always counted yet. */
const [FIRST_DAY, LAST_DAY] = [-8, -2];

const WIKIS = [
  { signal: 'wikipedia-fr', project: 'fr.wikipedia', site: 'https://fr.wikipedia.org/' },
  { signal: 'wikipedia-en', project: 'en.wikipedia', site: 'https://en.wikipedia.org/' },
] as const satisfies readonly { signal: SignalName; project: string; site: string }[];

const articlesAnswer = z.object({
  results: z.object({
    bindings: z.array(
      z.object({ id: z.object({ value: z.string() }), article: z.object({ value: z.url() }) }),
    ),
  }),
});
const viewsAnswer = z.object({ items: z.array(z.object({ views: z.int().nonnegative() })) });

/**
 * How often a film's articles in the French and the English Wikipedia were read in seven days. The articles are those that
 * Wikidata names for the film's number at Allociné: a title alone may be that of a book, or of another film.
 */
export const articleViews: SignalReader = {
  source: 'wikipedia',
  hosts: ['query.wikidata.org', 'wikimedia.org'],
  // Their robots.txt keep robots in general away from the APIs, whose own terms allow those that name themselves and ask in series.
  allowedByTerms: [QUERIES, 'https://wikimedia.org/api/rest_v1/'],
  async *read(ask, { today, releases }) {
    const filmOf = new Map(
      releases.flatMap(({ allocineId, filmId }) =>
        allocineId === null ? [] : [[String(allocineId), filmId]],
      ),
    );
    if (filmOf.size === 0) return;
    for (const { id, article } of await articlesOf(ask, [...filmOf.keys()])) {
      const [filmId, wiki] = [filmOf.get(id), WIKIS.find(({ site }) => article.startsWith(`${site}wiki/`))];
      if (filmId === undefined || wiki === undefined) continue;
      const name = article.slice(`${wiki.site}wiki/`.length);
      const value = await viewsOf(ask, wiki.project, name, today);
      if (value !== null) yield { filmId, signal: wiki.signal, value, unit: 'views', of: article };
    }
  },
};

/** In one question for all films. An article of two films, or a film with two articles of one wiki, is nobody's. */
async function articlesOf(ask: Ask, ids: readonly string[]): Promise<{ id: string; article: string }[]> {
  const query = [
    'SELECT DISTINCT ?id ?article WHERE {',
    `VALUES ?id { ${ids.map((id) => JSON.stringify(id)).join(' ')} }`,
    `VALUES ?wiki { ${WIKIS.map(({ site }) => `<${site}>`).join(' ')} }`,
    // P1265: the number of a film at Allociné.
    '?film wdt:P1265 ?id . ?article schema:about ?film ; schema:isPartOf ?wiki . }',
  ].join(' ');
  const address = `${QUERIES}?${new URLSearchParams({ format: 'json', query }).toString()}`;
  const { results } = parseJson('Wikidata', await ask(address), articlesAnswer);
  const found = results.bindings.map(({ id, article }) => ({ id: id.value, article: article.value }));
  const inWiki = ({ id, article }: { id: string; article: string }): string =>
    `${id} ${new URL(article).host}`;
  return found.filter(
    (one) =>
      found.filter((other) => inWiki(other) === inWiki(one) || other.article === one.article).length === 1,
  );
}

/** Null for an article that nobody has read yet: the API answers that it knows none. */
async function viewsOf(ask: Ask, project: string, article: string, today: IsoDate): Promise<number | null> {
  const day = (offset: number): string => addDays(today, offset).replaceAll('-', '');
  const name = encodeURIComponent(decodeURIComponent(article));
  const url = `${VIEWS}/${project}/all-access/user/${name}/daily/${day(FIRST_DAY)}/${day(LAST_DAY)}`;
  try {
    const { items } = parseJson('Wikimedia, page views', await ask(url), viewsAnswer);
    return items.reduce((sum, { views }) => sum + views, 0);
  } catch (error) {
    if (error instanceof NiabError && error.code === 'not-found') return null;
    throw error;
  }
}
