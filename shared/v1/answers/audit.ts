import { auditQuerySchema } from '../contract/audit.ts';
import type { AdmittedCall } from '../endpoint.ts';
import type { ApiReply } from '../http.ts';
import { read } from '../replies.ts';
import { queryOf } from '../read-query.ts';

/** Issues of tokens and refusals, latest first. */
export async function auditAnswer({ request, services }: AdmittedCall): Promise<ApiReply> {
  const { limit, after } = queryOf(request, auditQuerySchema);
  return read(request, await services.access.store.auditEvents({ most: limit, after }));
}
