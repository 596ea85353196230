import { tokenOutage, type TokenAnswer } from '../../access/token-endpoint.ts';
import { messageOf } from '../../errors.ts';
import type { Call } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { textOf } from '../http/read-body.ts';

/** Bytes; far longer than any form with an id, a secret and all scopes. */
const LARGEST_FORM = 8_192;
const FORM_TYPE = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i;

/** A token for a client that authenticates; what is wrong is told as OAuth does (RFC 6749, 5.2). */
export async function tokenAnswer({ request, services }: Call): Promise<ApiReply> {
  const { tokens } = (await services()).access;
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) {
    return written(await tokens.malformed('The request must be a form (application/x-www-form-urlencoded)'));
  }
  let form: string;
  try {
    form = await textOf(request, LARGEST_FORM);
  } catch (error) {
    return written(await tokens.malformed(messageOf(error)));
  }
  return written(await tokens.answer(new URLSearchParams(form), request.headers.get('authorization')));
}

/** What is answered where the call fails beside the endpoint: it takes too long, or the services cannot be opened. */
export function tokenFailed(): ApiReply {
  return written(tokenOutage());
}

function written({ body, ...answer }: TokenAnswer): ApiReply {
  return { ...answer, body: JSON.stringify(body) };
}
