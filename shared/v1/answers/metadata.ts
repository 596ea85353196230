import { keySetDocument, PUBLIC_SECONDS, serverMetadata } from '../../access/server-metadata.ts';
import { NiabError } from '../../errors.ts';
import type { Call } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { read } from '../http/replies.ts';

const PUBLIC = `public, max-age=${PUBLIC_SECONDS}`;

/** The keys that tokens are checked with (RFC 7517). */
export async function keysAnswer({ request, services }: Call): Promise<ApiReply> {
  const { access } = await services();
  const keys = await access.keys.published().catch((error: unknown) => {
    throw new NiabError('unavailable', 'The keys cannot be read just now', { cause: error });
  });
  return read(request, keySetDocument(keys), PUBLIC);
}

/** Who gives the tokens, and how (RFC 8414). */
export async function serverAnswer({ request, services }: Call): Promise<ApiReply> {
  const { issuer, passwordGrant } = (await services()).config.api;
  return read(request, serverMetadata(issuer, passwordGrant), PUBLIC);
}
