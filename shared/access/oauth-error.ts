import type { Refusal } from './audit-event.ts';

/** Codes of RFC 6749 (5.2), and the one that it has elsewhere (4.1.2.1) for a server that cannot just now. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'invalid_grant'
  | 'temporarily_unavailable';

/** Why a token is refused: what the caller is told, and what the audit keeps. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly code: OAuthErrorCode;
  /** Null for a failure of ours, which the audit does not keep. */
  readonly refusal: Refusal | null;
  /** Seconds. */
  readonly retryAfter: number | null;

  constructor(
    code: OAuthErrorCode,
    description: string,
    refusal: Refusal | null,
    retryAfter: number | null = null,
  ) {
    super(description);
    this.code = code;
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }

  get status(): 400 | 401 | 429 | 503 {
    if (this.code === 'invalid_client') return 401;
    if (this.code !== 'temporarily_unavailable') return 400;
    return this.refusal === 'locked-out' ? 429 : 503;
  }
}
