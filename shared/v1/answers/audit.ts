import { auditQuerySchema } from '../contract/audit.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { read } from '../http/replies.ts';
import { queryOf } from '../http/read-query.ts';

/** Issues of tokens and refusals, latest first. */
export async function auditAnswer({ request, services }: AdmittedCall): Promise<ApiReply> {
  const { limit, after } = queryOf(request, auditQuerySchema);
  return read(request, await services.access.store.auditEvents({ most: limit, after }));
}
