import { load, type CheerioAPI, type CheerioOptions } from 'cheerio';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { mostAttributes } from './attribute-count.ts';

/** Elements within one another: real pages have 16 at most. */
export const MOST_DEPTH = 64;
/** Attributes of a tag: real pages have 17 at most. */
export const MOST_ATTRIBUTES = 250;
/** Steps in which a tree may be built, for each character of the page: real pages need 0.08. */
const STEPS_PER_CHARACTER = 1;
/** Of the smallest page. */
const LEAST_STEPS = 1_000;
/** Elements behind which formatting begins anew; a parser keeps a list of them, and real pages have none. */
const MARKED = new Set(['object', 'applet', 'marquee', 'template']);
const MOST_MARKED = 100;
/** Children among which one is looked for in one step. */
const LOOKED_AT = 32;

/** A page of which the tree would be too large or too deep to be built in linear time. */
export class TooComplexError extends Error {}

type Adapter = NonNullable<CheerioOptions['treeAdapter']>;
type Parent = Parameters<Adapter['appendChild']>[0];

/**
 * The document of a page. A parser of HTML needs time by the square of the depth, and of what it moves about and makes
 * up where elements cross: so its every step in building the tree is counted while it builds, and the depth is that of
 * its own stack of open elements, whatever tags and end tags have made it.
 *
 * @throws TooComplexError as soon as the page has more than real pages have by far.
 */
export function loadBounded(html: string): CheerioAPI {
  if (mostAttributes(html) > MOST_ATTRIBUTES) throw new TooComplexError('its tags have too many attributes');
  const $ = load(html, { treeAdapter: countingAdapter(LEAST_STEPS + STEPS_PER_CHARACTER * html.length) });
  checkDepth($);
  return $;
}

/** @param most steps in which the tree may be built. */
function countingAdapter(most: number): Adapter {
  let steps = 0;
  let depth = 0;
  let marked = 0;
  const count = (more: number): void => {
    steps += more;
    if (steps > most) throw new TooComplexError('its tags cross or lie outside their tables');
  };
  const amongChildren = (parent: Parent | null): number => 1 + (parent?.children.length ?? 0) / LOOKED_AT;
  return {
    ...adapter,
    onItemPush() {
      depth += 1;
      if (depth > MOST_DEPTH) throw new TooComplexError('its tags do not close');
    },
    onItemPop() {
      depth -= 1;
    },
    createElement(name, namespace, attributes) {
      count(1);
      if (MARKED.has(name)) marked += 1;
      if (marked > MOST_MARKED) throw new TooComplexError('it has too many objects');
      return adapter.createElement(name, namespace, attributes);
    },
    appendChild(parent, node) {
      count(1);
      adapter.appendChild(parent, node);
    },
    insertBefore(parent, node, reference) {
      count(amongChildren(parent));
      adapter.insertBefore(parent, node, reference);
    },
    insertText(parent, text) {
      count(1);
      adapter.insertText(parent, text);
    },
    insertTextBefore(parent, text, reference) {
      count(amongChildren(parent));
      adapter.insertTextBefore(parent, text, reference);
    },
    detachNode(node) {
      count(amongChildren(node.parent));
      adapter.detachNode(node);
    },
  };
}

/** Elements that were moved may lie deeper than the stack ever was. */
function checkDepth($: CheerioAPI): void {
  let level: Parent['children'] = $.root().toArray();
  for (let depth = 0; level.length > 0; depth += 1) {
    // The document, and the contents of a template, are levels of their own.
    if (depth > 2 * MOST_DEPTH) throw new TooComplexError('its tags do not close');
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}
