import { NiabError } from '../errors.ts';
import type { PageRequest } from '../sources/source.ts';

type PageIdentity = Pick<PageRequest, 'source' | 'kind' | 'subject'>;

/** The name under which a run keeps a page: the same request has the same name, so a repeat replaces it. */
export function pageNameOf(runId: string, { source, kind, subject }: PageIdentity): string {
  return `${runId}/${source}/${kind}/${encodeURIComponent(subject)}.html`;
}

/** What a stored page was asked for; null for what is no page, such as a note of the run. */
export function pageIdentityOf(pageName: string): PageIdentity | null {
  const [, source, kind, file, ...more] = pageName.split('/');
  if (source === undefined || kind === undefined || file?.endsWith('.html') !== true || more.length > 0) {
    return null;
  }
  return { source, kind, subject: decodeURIComponent(file.slice(0, -'.html'.length)) };
}

/** @throws NiabError `unknown-page` for what is no page's name. */
export function requestOf(pageName: string, url: string, label: string): PageRequest {
  const identity = pageIdentityOf(pageName);
  if (identity !== null) return { ...identity, url, label };
  throw new NiabError('unknown-page', `"${pageName}" is not the name of a page`, { field: 'pageName' });
}
