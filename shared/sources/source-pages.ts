import type { RunKind } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import { pageWithinBounds } from './page-bounds.ts';
import type { PageRequest, PageRole, PageType, ParsedPage, RunScope, Source } from './source.ts';

/**
 * Whether runs of a kind ask for a page. What is gathered of a week afterwards is what the week's first run would have
 * gathered, without what serves a forecast alone: none is made.
 */
export function isAskedBy({ runs, extra }: Pick<PageType, 'runs' | 'extra'>, kind: RunKind): boolean {
  return kind === 'backfill' ? extra !== true && runs.includes('thursday') : runs.includes(kind);
}

/** The pages of a source with which a run begins. */
export function planOf(source: Source, run: RunScope): PageRequest[] {
  return source.pages
    .filter((type) => isAskedBy(type, run.kind))
    .flatMap((type) => (type.begin?.(run) ?? []).slice(0, type.most));
}

/** @throws NiabError `unknown-page` when the source has no such page. */
export function pageTypeOf(source: Source, { kind }: Pick<PageRequest, 'kind'>): PageType {
  const type = source.pages.find((candidate) => candidate.kind === kind);
  if (type !== undefined) return type;
  throw new NiabError('unknown-page', `${source.name} has no page "${kind}"`, { field: 'kind' });
}

/** The role of a page of one of the sources; null when none of them has such a page. */
export function roleOf(
  sources: readonly Source[],
  { source, kind }: Pick<PageRequest, 'source' | 'kind'>,
): PageRole | null {
  const types = sources.find(({ name }) => name === source)?.pages ?? [];
  return types.find((type) => type.kind === kind)?.role ?? null;
}

/** What a page says. @throws LayoutChangedError, WrongPageError; NiabError `unknown-page`. */
export function parseRequested(
  source: Source,
  request: PageRequest,
  body: string,
  run: RunScope,
): ParsedPage {
  return pageWithinBounds(pageTypeOf(source, request).parse(request, body, run));
}

/** The pages to which a parsed one leads, of each kind at most as many as it allows. */
export function followUpsOf(
  source: Source,
  request: PageRequest,
  page: ParsedPage,
  run: RunScope,
): PageRequest[] {
  const wanted = pageTypeOf(source, request).leadsTo?.(page, run) ?? [];
  const byKind = Map.groupBy(wanted, ({ kind }) => kind);
  return [...byKind].flatMap(([kind, requests]) => {
    const type = pageTypeOf(source, { kind });
    return isAskedBy(type, run.kind) ? requests.slice(0, type.most) : [];
  });
}
