import { load, type CheerioAPI } from 'cheerio';
import { LayoutChangedError } from '../errors.ts';
import { clean } from './text.ts';

/** `nodeType` of the nodes that are no elements. */
export const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** Elements and text of a page. */
export type Nodes = ReturnType<ReturnType<CheerioAPI['root']>['contents']>;

/** The document of a page; an empty body is no page, and `selector` says what was looked for. */
export function openPage(page: string, html: string, selector: string): CheerioAPI {
  if (html.trim() === '') throw new LayoutChangedError(page, selector, 'the page is empty');
  if (isNestedTooDeep(html))
    throw new LayoutChangedError(page, selector, 'the page is broken: its tags do not close');
  return load(html);
}

const MOST_UNCLOSED = 5_000;

/** A parser of HTML needs time by the square of the depth: megabytes of open tags would hold it up for hours. */
function isNestedTooDeep(html: string): boolean {
  let unclosed = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|table|ul|ol|section|article|a|b|i|font|strong|em|h\d)\b/giu,
  )) {
    unclosed += tag.startsWith('</') ? -1 : 1;
    if (unclosed > MOST_UNCLOSED) return true;
  }
  return false;
}

/** The text between the line breaks (`<br>`) of an element, one string a line; empty lines stay. */
export function linesOf($: CheerioAPI, nodes: Nodes): string[] {
  const lines = [''];
  for (const node of nodes.toArray()) {
    if ($(node).is('br')) lines.push('');
    else if (node.nodeType !== COMMENT_NODE) lines.push((lines.pop() ?? '') + $(node).text());
  }
  return lines.map(clean);
}
