import { NiabError } from '../errors.ts';
import type { PageKind, PageRequest, SourceName } from '../sources/source.ts';

/** The name under which a run keeps a page: the same request has the same name, so a repeat replaces it. */
export function pageNameOf(runId: string, request: Pick<PageRequest, 'source' | 'kind' | 'id'>): string {
  return `${runId}/${request.source}/${request.kind}/${request.id}.html`;
}

/** What a stored page was asked for. */
export function requestOf(pageName: string, url: string, label: string): PageRequest {
  const [, source, kind, file] = pageName.split('/');
  if (source === undefined || kind === undefined || file === undefined) {
    throw new NiabError('unknown-page', `"${pageName}" is not the name of a page`, { field: 'pageName' });
  }
  return {
    source: source as SourceName,
    kind: kind as PageKind,
    id: file.replace(/\.html$/, ''),
    url,
    label,
  };
}

/** The kind of the page that a name stands for; null for what is no page. */
export function kindOfPage(pageName: string): string | null {
  return pageName.endsWith('.html') ? (pageName.split('/')[2] ?? null) : null;
}
