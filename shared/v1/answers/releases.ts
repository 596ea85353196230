import { releasesQuerySchema } from '../contract/releases.ts';
import type { AdmittedCall } from '../endpoint.ts';
import type { ApiReply } from '../http.ts';
import { readPublishedWeek } from '../read-published-week.ts';
import { queryOf } from '../read-query.ts';
import { read } from '../replies.ts';

/** The releases of a week with their forecasts. */
export async function releasesAnswer({ request, services }: AdmittedCall): Promise<ApiReply> {
  const { week } = queryOf(request, releasesQuerySchema);
  return read(request, await readPublishedWeek(services, week));
}
