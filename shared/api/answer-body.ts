import { createHash } from 'node:crypto';

/** What an answer tells, for the type checker alone: no such property is ever there. */
export interface Telling<T> {
  readonly tells?: T;
}

/** The body of an answer as it is sent, JSON in UTF-8, with its tag. */
export interface AnswerBody<T = unknown> extends Telling<T> {
  bytes: Uint8Array;
  etag: string;
}

/** What is sent of an object. */
export function bodyOf<T extends object>(answer: T): AnswerBody<T> {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}
