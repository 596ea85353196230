/** How a comment is named among the tags. */
export const COMMENT = '!--';
const SPACE = 0x20;

/** A tag as it stands in a page; `name` in lower case. */
export interface Tag {
  name: string;
  closing: boolean;
  /** Of "<", and behind ">". */
  start: number;
  end: number;
}

/**
 * The tags of a page, read as a browser's tokenizer reads them (a ">" in an attribute's value ends nothing) but
 * without building anything. Positions must be asked for in rising order: then any page, broken or not, needs
 * linear time.
 */
export class TagReader {
  readonly #html: string;
  readonly #searches = new Map<string, number>();

  constructor(html: string) {
    this.#html = html;
  }

  /** The first tag or comment from a position on; null when there is none, or when one does not end. */
  next(from: number): Tag | null {
    for (let at = this.#html.indexOf('<', from); at >= 0; at = this.#html.indexOf('<', at + 1)) {
      const closing = this.#html[at + 1] === '/';
      const code = this.#html.charCodeAt(closing ? at + 2 : at + 1) | 0x20;
      if (code >= 0x61 && code <= 0x7a) return this.#tag(at, closing);
      if (this.#html.startsWith('<!--', at)) {
        return { name: COMMENT, closing: false, start: at, end: this.#endOfComment(at) };
      }
    }
    return null;
  }

  /** Behind the end tag of an element that holds no tags (a script); -1 when it is never closed. */
  endOfRaw(name: string, from: number): number {
    const at = this.#search(`</${name}`, from, (start) => {
      for (let at = this.#html.indexOf('</', start); at >= 0; at = this.#html.indexOf('</', at + 2)) {
        const end = at + 2 + name.length;
        const found = this.#html.slice(at + 2, end).toLowerCase() === name;
        if (found && endsName(this.#html.charCodeAt(end))) return at;
      }
      return -1;
    });
    return at < 0 ? -1 : this.#endOfTag(at + 2 + name.length);
  }

  #tag(start: number, closing: boolean): Tag | null {
    const named = closing ? start + 2 : start + 1;
    let behind = named + 1;
    while (behind < this.#html.length && !endsName(this.#html.charCodeAt(behind))) behind += 1;
    const end = this.#endOfTag(behind);
    return end < 0 ? null : { name: this.#html.slice(named, behind).toLowerCase(), closing, start, end };
  }

  /** Behind the ">" of a tag whose attributes begin at a position; -1 when the page ends within it. */
  #endOfTag(from: number): number {
    const html = this.#html;
    let valueBegins = false;
    for (let at = from; at < html.length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === 0x3e) return at + 1;
      if (valueBegins && (code === 0x22 || code === 0x27)) {
        at = html.indexOf(code === 0x22 ? '"' : "'", at + 1);
        if (at < 0) return -1;
      }
      if (code === 0x3d) valueBegins = true;
      else if (code > SPACE) valueBegins = false;
    }
    return -1;
  }

  /** A comment that is never closed hides nothing: only its opening is taken for it. */
  #endOfComment(start: number): number {
    if (this.#html.startsWith('<!-->', start)) return start + 5;
    if (this.#html.startsWith('<!--->', start)) return start + 6;
    const ends = ['-->', '--!>'].flatMap((mark) => {
      const at = this.#find(mark, start + 4);
      return at < 0 ? [] : [at + mark.length];
    });
    return ends.length === 0 ? start + 4 : Math.min(...ends);
  }

  #find(text: string, from: number): number {
    return this.#search(text, from, (start) => this.#html.indexOf(text, start));
  }

  /** What is not found is not looked for again, and what is found further on is remembered. */
  #search(key: string, from: number, search: (from: number) => number): number {
    const known = this.#searches.get(key);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = search(from);
    this.#searches.set(key, found);
    return found;
  }
}

/** ">", "/" and white space. */
function endsName(code: number): boolean {
  return code === 0x3e || code === 0x2f || code <= SPACE;
}
