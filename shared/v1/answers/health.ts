import { version } from '../../version.ts';
import type { ApiReply } from '../http/http.ts';
import { answered } from '../http/replies.ts';

/** The liveness probe, open to all. It asks nothing of any store. */
export function healthAnswer(): ApiReply {
  return answered(200, { status: 'alive', version });
}
