import { randomUUID } from 'node:crypto';

/** `traceparent` of W3C Trace Context: version, trace id, parent id, flags; later versions may add to it. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(-.*)?$/;

/** What a call is known by in its answer and in the log: the trace id that the caller has given, else one of ours. */
export function requestIdOf(traceparent: string | null): string {
  const [, traceId] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  return traceId ?? randomUUID().replaceAll('-', '');
}
