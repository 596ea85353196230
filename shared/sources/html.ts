import type { CheerioAPI } from 'cheerio';
import { LayoutChangedError } from '../errors.ts';
import { loadBounded, TooComplexError } from './bounded-document.ts';
import { cutAway } from './cut-away.ts';
import { clean } from './text.ts';

/** `nodeType` of the nodes that are no elements. */
export const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** Elements and text of a page. */
export type Nodes = ReturnType<ReturnType<CheerioAPI['root']>['contents']>;
type Node = Nodes[number];

/**
 * The document of a page, without what no parser reads (`cutAway`); an empty body is no page, and `selector` says what
 * was looked for.
 */
export function openPage(page: string, html: string, selector: string): CheerioAPI {
  const needed = cutAway(html);
  if (needed.trim() === '') throw new LayoutChangedError(page, selector, 'the page is empty');
  try {
    return loadBounded(needed);
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
    throw new LayoutChangedError(page, selector, `the page is broken: ${error.message}`);
  }
}

/** Characters of a text that is read; a field of a film has far fewer. */
const LONGEST_TEXT = 2_000;
/** Characters of the longest text of a film, white space included. */
export const LONGEST_SYNOPSIS = 20_000;

/**
 * The beginning of the text in some nodes, without looking at more of them than it has characters: of an element that
 * holds half the page, and stands in many others that do, each costs no more than this.
 */
export function textOf(nodes: Nodes | Node, most = LONGEST_TEXT): string {
  const waiting: Node[] = 'toArray' in nodes ? nodes.toArray().reverse() : [nodes];
  let text = '';
  let left = most;
  for (let node = waiting.pop(); node !== undefined && left > 0; node = waiting.pop()) {
    left -= 1;
    if (node.nodeType === TEXT_NODE && 'data' in node) {
      const piece = node.data.slice(0, left + 1);
      text += piece;
      left -= Math.max(piece.length - 1, 0);
    } else if ('children' in node) {
      const children: readonly Node[] = node.children;
      for (let at = Math.min(children.length, left) - 1; at >= 0; at -= 1) {
        const child = children[at];
        if (child !== undefined) waiting.push(child);
      }
    }
  }
  return text;
}

/**
 * What a selector finds in the first of some elements. In place of cheerio's own, which compares all children of the
 * element with each other before it looks into them.
 */
export function findIn(elements: Nodes, selector: string): Nodes {
  const within = selector.split(',').map((part) => `:scope ${part}`);
  const [element] = elements.toArray();
  // The library takes the element itself for one of those in it.
  return elements
    .first()
    .find(within.join(','))
    .filter((_, found) => found !== element);
}

/** The elements that a selector finds, without those that lie in another of them: no card is part of a card. */
export function outermost($: CheerioAPI, selector: string): Node[] {
  const found: Node[] = $(selector).toArray();
  const all = new Set(found);
  return found.filter((element) => {
    for (let above: Node | null = element.parent; above !== null; above = above.parent) {
      if (all.has(above)) return false;
    }
    return true;
  });
}

/** Lines of a cell that are read. */
const MOST_LINES = 200;

/** The text between the line breaks (`<br>`) of an element, one string a line; empty lines stay. */
export function linesOf($: CheerioAPI, nodes: Nodes): string[] {
  const lines = [''];
  for (const node of nodes.toArray()) {
    if ($(node).is('br')) {
      if (lines.length === MOST_LINES) break;
      lines.push('');
    } else if (node.nodeType !== COMMENT_NODE) {
      const line = lines.pop() ?? '';
      lines.push(line + textOf(node, Math.max(LONGEST_TEXT - line.length, 0)));
    }
  }
  return lines.map(clean);
}
