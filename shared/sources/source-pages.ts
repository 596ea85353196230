import { NiabError } from '../errors.ts';
import type { PageRequest, PageType, ParsedPage, RunScope, Source } from './source.ts';

/** The pages of a source with which a run begins. */
export function planOf(source: Source, run: RunScope): PageRequest[] {
  return source.pages
    .filter(({ runs }) => runs.includes(run.kind))
    .flatMap((type) => (type.begin?.(run) ?? []).slice(0, type.most));
}

/** @throws NiabError `unknown-page` when the source has no such page. */
export function pageTypeOf(source: Source, { kind }: Pick<PageRequest, 'kind'>): PageType {
  const type = source.pages.find((candidate) => candidate.kind === kind);
  if (type !== undefined) return type;
  throw new NiabError('unknown-page', `${source.name} has no page "${kind}"`, { field: 'kind' });
}

/** What a page says. @throws LayoutChangedError, WrongPageError; NiabError `unknown-page`. */
export function parseRequested(
  source: Source,
  request: PageRequest,
  body: string,
  run: RunScope,
): ParsedPage {
  return pageTypeOf(source, request).parse(request, body, run);
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
    const { runs, most } = pageTypeOf(source, { kind });
    return runs.includes(run.kind) ? requests.slice(0, most) : [];
  });
}
