import { COMMENT, TagReader, type Tag } from './tags.ts';

/** What holds no tags and is of no use. */
const RAW = new Set(['script', 'style', 'noscript', 'iframe', 'noembed', 'noframes']);
/** What holds no tags and stays. */
const KEPT_RAW = new Set(['title', 'textarea', 'xmp']);
/** Lists to choose from and drawings, with the tags that may stand in them; every other tag ends them. */
const OPTIONS = new Set(['option', 'optgroup', 'hr', COMMENT]);
const DRAWING = new Set(
  (
    `${COMMENT} svg g path circle ellipse line polyline polygon rect defs use symbol title desc text tspan image style ` +
    'lineargradient radialgradient stop clippath mask pattern marker filter animate animatetransform'
  ).split(' '),
);
const SLASH = 0x2f;
const O = 0x6f;
const P = 0x70;
/** Of a letter's code. */
const LOWER = 0x20;
const LISTS = new Map<string, ReadonlySet<string>>([
  ['datalist', OPTIONS],
  ['select', OPTIONS],
  ['optgroup', OPTIONS],
  ['option', new Set([COMMENT])],
  ['svg', DRAWING],
]);

/**
 * The page without what no parser of ours reads: comments, scripts (but for `application/ld+json`), styles, drawings,
 * lists to choose from. A tree of the 28,000 titles among which a site's search box lets one choose costs a hundred
 * times what the page costs.
 *
 * An element that is never closed does not take the page with it: a list ends before the first tag that cannot stand
 * in it, of a script or a comment nothing but the opening goes.
 */
export function cutAway(html: string): string {
  const reader = new TagReader(html);
  const kept: string[] = [];
  let from = 0;
  for (let tag = reader.next(0); tag !== null;) {
    const end = endOfElement(html, reader, tag);
    if (isUnneeded(html, tag)) {
      kept.push(html.slice(from, tag.start));
      from = end;
    }
    tag = reader.next(end);
  }
  kept.push(html.slice(from));
  // Joining makes a text of its own: what is read from it does not hold on to the whole page.
  return kept.join('');
}

function isUnneeded(html: string, { name, closing, start, end }: Tag): boolean {
  if (closing) return false;
  if (name === 'script') return !html.slice(start, end).toLowerCase().includes('application/ld+json');
  return name === COMMENT || RAW.has(name) || LISTS.has(name);
}

/** Behind an element that must not be looked into, behind the tag of any other. */
function endOfElement(html: string, reader: TagReader, tag: Tag): number {
  if (tag.closing) return tag.end;
  const inside = LISTS.get(tag.name);
  if (inside !== undefined) return endOfList(html, reader, tag, inside);
  if (!RAW.has(tag.name) && !KEPT_RAW.has(tag.name)) return tag.end;
  const end = reader.endOfRaw(tag.name, tag.end);
  if (end >= 0) return end;
  // A parser takes all the rest for a title that is never closed.
  return RAW.has(tag.name) ? tag.end : html.length;
}

function endOfList(html: string, reader: TagReader, list: Tag, inside: ReadonlySet<string>): number {
  const end = inside === OPTIONS ? endOfPlainList(html, reader, list) : null;
  if (end !== null) return end;
  const open: string[] = [];
  for (let tag = reader.next(list.end); tag !== null; tag = reader.next(tag.end)) {
    if (tag.closing) {
      const opened = open.lastIndexOf(tag.name);
      if (opened < 0) return tag.name === list.name ? tag.end : tag.start;
      open.length = opened;
    } else {
      if (!inside.has(tag.name)) return tag.start;
      if (tag.name !== COMMENT) open.push(tag.name);
    }
  }
  return html.length;
}

/**
 * Behind a list of nothing but options (no other tag begins with "op"), found without reading their tags: this is where
 * the megabytes are. Null for any other list; an end tag in an attribute's value would end it too early, never too late.
 */
function endOfPlainList(html: string, reader: TagReader, list: Tag): number | null {
  for (let at = html.indexOf('<', list.end); at >= 0; at = html.indexOf('<', at + 1)) {
    const named = html.charCodeAt(at + 1) === SLASH ? at + 2 : at + 1;
    if ((html.charCodeAt(named) | LOWER) === O && (html.charCodeAt(named + 1) | LOWER) === P) continue;
    const tag = reader.next(at);
    return tag?.closing === true && tag.name === list.name ? tag.end : null;
  }
  return null;
}
