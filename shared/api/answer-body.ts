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
  return taggedBytes(new TextEncoder().encode(JSON.stringify(answer)));
}

/** Bytes that are sent as they are. */
export function taggedBytes(bytes: Uint8Array): AnswerBody<never> {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}

/** Whether who asks has that body already. If-None-Match compares weakly: a proxy that compresses marks the tag with `W/`. */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
