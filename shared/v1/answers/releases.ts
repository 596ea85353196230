import { releasesQuerySchema } from '../contract/releases.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { readPublishedWeek } from '../prediction/read-published-week.ts';
import { queryOf } from '../http/read-query.ts';
import { read } from '../http/replies.ts';

/** The releases of a week with their forecasts. */
export async function releasesAnswer({ request, services }: AdmittedCall): Promise<ApiReply> {
  const { week } = queryOf(request, releasesQuerySchema);
  return read(request, await readPublishedWeek(services, week));
}
