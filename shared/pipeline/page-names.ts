import { createHash } from 'node:crypto';
import { NiabError } from '../errors.ts';
import type { PageRequest } from '../sources/source.ts';

/**
 * Characters of a subject in a page's name, which fits the database's 300 with the longest run, source and kind: subjects
 * are ids and days, but no site says how long its ids are.
 */
const LONGEST_SUBJECT = 150;
const HASH_LENGTH = 16;

type PageIdentity = Pick<PageRequest, 'source' | 'kind' | 'subject'>;

/** The name under which a run keeps a page: the same request has the same name, so a repeat replaces it. */
export function pageNameOf(runId: string, { source, kind, subject }: PageIdentity): string {
  return `${runId}/${source}/${kind}/${encodeURIComponent(keptSubject(subject))}.html`;
}

/** A subject as the name of its page says it: a long one is cut, and told from others by a hash of the whole. */
export function keptSubject(subject: string): string {
  const text = subject.toWellFormed();
  if (encodeURIComponent(text).length <= LONGEST_SUBJECT) return text;
  const hash = `~${createHash('sha256').update(subject).digest('hex').slice(0, HASH_LENGTH)}`;
  let beginning = '';
  for (const letter of text) {
    if (encodeURIComponent(beginning + letter).length > LONGEST_SUBJECT - hash.length) break;
    beginning += letter;
  }
  return beginning + hash;
}

/**
 * What a stored page was asked for, its subject as `keptSubject` has it; null for what is no page, such as a note of the
 * run.
 */
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
