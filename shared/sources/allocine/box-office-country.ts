import type { CheerioAPI } from 'cheerio';
import { unaccented } from '../../domain/unaccented.ts';
import { findIn, textOf, type Nodes } from '../html.ts';
import { namesCurrency } from '../numbers.ts';
import { beginningOf } from '../text.ts';
import { pathOf } from './links.ts';

type Country = 'france' | 'us';
/** Whose figures a table has; `unknown` where the page does not say, or says two things. */
export type BoxOfficeCountry = Country | 'unknown';

const BOX_OFFICE = /\bbox[- ]office\b/u;
const FRANCE = /\b(?:france|francais)\b/u;
const US = /\b(?:us|usa|u\.s\.|etats[- ]unis|americain)(?!\p{L})/u;
const CHART_LINK = /\/boxoffice\/(?:(france)|us|usa|etats-unis)\//u;
const HEADINGS = 'h1, h2, h3, h4, h5, h6, .titlebar-title';

/**
 * The countries of a page's tables, in their order: from the heading above a table ("Box Office France", "Box Office
 * US"), the chart to which the names of its weeks lead, and money in its cells. A table that says nothing is the
 * French one where it stands alone.
 */
export function countriesOfTables($: CheerioAPI, tables: string): BoxOfficeCountry[] {
  const said: Set<Country>[] = [];
  let heading: { countries: Country[]; level: number } = { countries: [], level: 0 };
  for (const element of $(`${HEADINGS}, ${tables}`).toArray()) {
    const node = $(element);
    if (node.is(tables)) {
      said.push(new Set([...heading.countries, ...saidIn($, node)]));
      continue;
    }
    const level = levelOf(node);
    const countries = countriesOfHeading(textOf(node));
    // A heading of a lower level stands within the part that the last one named.
    if (countries.length > 0 || level <= heading.level) heading = { countries, level };
  }
  if (said.length === 1 && said[0]?.size === 0) return ['france'];
  return said.map((countries) => (countries.size === 1 ? ([...countries][0] ?? 'unknown') : 'unknown'));
}

/** "h2" is of level 2; the site's titles that are no headings stand where those of level 2 do. */
function levelOf(node: Nodes): number {
  return Number(/^h([1-6])$/iu.exec(node.prop('tagName') ?? '')?.[1] ?? 2);
}

function countriesOfHeading(text: string): Country[] {
  const heading = unaccented(beginningOf(text));
  if (!BOX_OFFICE.test(heading)) return [];
  return [
    ...(FRANCE.test(heading) ? (['france'] as const) : []),
    ...(US.test(heading) ? (['us'] as const) : []),
  ];
}

function saidIn($: CheerioAPI, table: Nodes): Country[] {
  const charts = findIn(table, 'a, span')
    .toArray()
    .map((link) => CHART_LINK.exec(pathOf($(link))))
    .filter((link) => link !== null)
    .map(([, france]): Country => (france === undefined ? 'us' : 'france'));
  const cells = findIn(table, 'th, td, caption')
    .toArray()
    .map((cell) => beginningOf(textOf(cell)));
  const money = cells.some((cell) => namesCurrency(cell) || /^recettes\b/iu.test(cell));
  return [...charts, ...cells.flatMap(countriesOfHeading), ...(money ? (['us'] as const) : [])];
}
