import type { PageRequest, ParsedPage, RunScope, Source } from '../../sources/source.ts';

/** Who turns a page into what it says of films. */
export interface PageParser {
  /** Rejects with what the source's parser throws: LayoutChangedError, WrongPageError, NiabError. */
  parse(source: Source, request: PageRequest, body: string, run: RunScope): Promise<ParsedPage>;
}
