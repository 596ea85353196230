import type { Clock } from '../clock.ts';
import type { AccessStore } from '../storage/access/access-store.ts';
import type { AuditEvent, Refusal } from './audit-event.ts';
import { isClientId } from './client.ts';
import type { Scope } from './scopes.ts';

/** Refusals of a minute that an instance writes down each; the others are counted. */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/** Writes down who got a token and who was refused what: times, ids and reasons, nothing else. */
export class AuditLog {
  readonly #store: Pick<AccessStore, 'addAuditEvent'>;
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  #minuteBegan = -Infinity;
  #written = 0;
  #unwritten = 0;

  /** @param onError is told of a refusal that could not be written down. */
  constructor(store: Pick<AccessStore, 'addAuditEvent'>, clock: Clock, onError: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#onError = onError;
  }

  /** @throws AccessStoreError: no token without its line. */
  async tokenIssued(clientId: string, scopes: readonly Scope[], jti: string): Promise<void> {
    await this.#store.addAuditEvent(
      this.#event({ kind: 'token-issued', clientId, scopes: [...scopes], jti }),
    );
  }

  /**
   * Never throws: whoever is refused stays so. Of a flood so many are written, and with the next one how many were not.
   * @param clientId as it was sent; it is kept only if it could be one of ours, for what stands in the wrong field may be a secret.
   */
  async refused(reason: Refusal, clientId: string | null, scopes: readonly Scope[] = []): Promise<void> {
    const now = this.#clock.now().getTime();
    if (now - this.#minuteBegan >= MINUTE_MS) {
      this.#minuteBegan = now;
      this.#written = 0;
    }
    if (this.#written >= MOST_A_MINUTE) {
      this.#unwritten += 1;
      return;
    }
    this.#written += 1;
    const unwritten = this.#unwritten;
    this.#unwritten = 0;
    const kept = clientId !== null && isClientId(clientId) ? clientId : null;
    const event = this.#event({ kind: 'refused', clientId: kept, reason, scopes: [...scopes], unwritten });
    await this.#store.addAuditEvent(event).catch((error: unknown) => {
      this.#unwritten += unwritten + 1;
      this.#onError(error);
    });
  }

  #event(event: Partial<AuditEvent> & Pick<AuditEvent, 'kind' | 'clientId' | 'scopes'>): AuditEvent {
    return { at: this.#clock.now().toISOString(), reason: null, jti: null, unwritten: 0, ...event };
  }
}
