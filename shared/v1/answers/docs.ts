import { taggedBytes } from '../../api/answer-body.ts';
import { NiabError } from '../../errors.ts';
import { docsFile } from '../docs/files.ts';
import { PAGE, POLICY } from '../docs/page.ts';
import { OPERATIONS } from '../contract/operations.ts';
import type { Call } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { readBody } from '../http/replies.ts';

/** The page may have changed with the next deployment; its files are looked at again after a day. */
const PAGE_KEPT = 'no-cache';
const FILES_KEPT = 'public, max-age=86400';

/** The interactive documentation. */
export function docsAnswer({ request }: Call): ApiReply {
  const page = taggedBytes(new TextEncoder().encode(PAGE));
  return readBody(request, page, PAGE_KEPT, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
  });
}

/** One of its files. */
export async function docsFileAnswer({ request }: Call): Promise<ApiReply> {
  const file = await docsFile(request.params['file'] ?? '');
  if (file === null) throw new NiabError('unknown-file', 'The documentation has no such file');
  return readBody(request, taggedBytes(file.bytes), FILES_KEPT, { 'content-type': file.type });
}

/** The short address leads to the page. */
export function docsRedirectAnswer(): ApiReply {
  return { status: 308, headers: { location: OPERATIONS['docs-get'].path, 'cache-control': FILES_KEPT } };
}
