import { bodyOf, type AnswerBody } from '../../api/answer-body.ts';
import type { Call } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { readBody } from '../http/replies.ts';

/** By the address of the API. */
const made = new Map<string, AnswerBody>();

/** The API as OpenAPI 3.1 says it; what makes the document is loaded when somebody asks for it. */
export async function openApiAnswer({ request, services }: Call): Promise<ApiReply> {
  const { api } = (await services()).config;
  const { openApiDocument } = await import('../openapi/document.ts');
  const body = made.get(api.issuer) ?? bodyOf(openApiDocument(api));
  made.set(api.issuer, body);
  return readBody(request, body, 'public, max-age=300');
}
