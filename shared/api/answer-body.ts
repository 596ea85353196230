import { createHash } from 'node:crypto';

/** The body of an answer as it is sent, JSON in UTF-8, with its tag. */
export interface AnswerBody {
  bytes: Uint8Array;
  etag: string;
}

/** What is sent of an object. */
export function bodyOf(answer: object): AnswerBody {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}
