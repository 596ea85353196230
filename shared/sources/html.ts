import { load, type CheerioAPI } from 'cheerio';
import { LayoutChangedError } from '../errors.ts';
import { cutAway } from './cut-away.ts';
import { COMMENT, TagReader } from './tags.ts';
import { clean } from './text.ts';

/** `nodeType` of the nodes that are no elements. */
export const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** Elements and text of a page. */
export type Nodes = ReturnType<ReturnType<CheerioAPI['root']>['contents']>;

/**
 * The document of a page, without what no parser reads (`cutAway`); an empty body is no page, and `selector` says what
 * was looked for.
 */
export function openPage(page: string, html: string, selector: string): CheerioAPI {
  const needed = cutAway(html);
  if (needed.trim() === '') throw new LayoutChangedError(page, selector, 'the page is empty');
  if (isNestedTooDeep(needed))
    throw new LayoutChangedError(page, selector, 'the page is broken: its tags do not close');
  return load(needed);
}

const MOST_UNCLOSED = 5_000;
/** Elements that nothing can stand in, or that cannot stand in one another without another element between them. */
const NEVER_DEEP = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p thead tbody tfoot tr td th caption colgroup html head body'
  ).split(' '),
);
/** What the next of its kind closes, if nothing stands between them. */
const CLOSED_BY_NEXT = new Set(['li', 'dt', 'dd']);

/**
 * A parser of HTML needs time by the square of the depth: megabytes of open tags would hold it up for hours. Only an
 * end tag that closes the innermost element counts: a parser ignores many of the others.
 */
function isNestedTooDeep(html: string): boolean {
  const reader = new TagReader(html);
  const open: string[] = [];
  for (let tag = reader.next(0); tag !== null; tag = reader.next(tag.end)) {
    if (tag.name === COMMENT || NEVER_DEEP.has(tag.name)) continue;
    const innermost = open.at(-1) === tag.name;
    if (!tag.closing && !(innermost && CLOSED_BY_NEXT.has(tag.name))) open.push(tag.name);
    else if (tag.closing && innermost) open.pop();
    if (open.length > MOST_UNCLOSED) return true;
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
