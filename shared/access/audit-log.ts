import type { Clock } from '../clock.ts';
import type { AccessStore } from '../storage/access/access-store.ts';
import type { AuditEvent, Refusal } from './audit-event.ts';
import { isClientId } from './client.ts';
import type { Scope } from './scopes.ts';

/** Refusals that an instance writes down each after a calm time; of a flood the others are counted. */
const MOST_AT_ONCE = 60;
/** One more in each of these: a flood writes 120 lines an hour, however long it lasts. */
const ONE_MORE_MS = 30_000;

/** Writes down who got a token and who was refused what: times, ids and reasons, nothing else. */
export class AuditLog {
  readonly #store: Pick<AccessStore, 'addAuditEvent'>;
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  readonly #afterwards: () => void;
  #mayWrite = MOST_AT_ONCE;
  #toppedUpAt = -Infinity;
  #unwritten = 0;

  /**
   * @param onError is told of a refusal that could not be written down.
   * @param afterwards is called after each token and each refusal, written down or not.
   */
  constructor(
    store: Pick<AccessStore, 'addAuditEvent'>,
    clock: Clock,
    onError: (error: unknown) => void,
    afterwards: () => void,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#onError = onError;
    this.#afterwards = afterwards;
  }

  /** @throws AccessStoreError: no token without its line. */
  async tokenIssued(clientId: string, scopes: readonly Scope[], jti: string): Promise<void> {
    await this.#store.addAuditEvent(
      this.#event({ kind: 'token-issued', clientId, scopes: [...scopes], jti }),
    );
    this.#afterwards();
  }

  /**
   * Never throws: whoever is refused stays so. Of a flood so many are written, and with the next one how many were not.
   * @param clientId as it was sent; it is kept only if it could be one of ours, for what stands in the wrong field may be a secret.
   */
  async refused(reason: Refusal, clientId: string | null, scopes: readonly Scope[] = []): Promise<void> {
    this.#afterwards();
    this.#topUp(this.#clock.now().getTime());
    if (this.#mayWrite < 1) {
      this.#unwritten += 1;
      return;
    }
    this.#mayWrite -= 1;
    const unwritten = this.#unwritten;
    this.#unwritten = 0;
    const kept = clientId !== null && isClientId(clientId) ? clientId : null;
    const event = this.#event({ kind: 'refused', clientId: kept, reason, scopes: [...scopes], unwritten });
    await this.#store.addAuditEvent(event).catch((error: unknown) => {
      this.#unwritten += unwritten + 1;
      this.#onError(error);
    });
  }

  #topUp(now: number): void {
    const more = Math.floor((now - this.#toppedUpAt) / ONE_MORE_MS);
    // After a clock that was set back it begins anew.
    if (more >= 0 && more < 1) return;
    this.#mayWrite = Math.min(this.#mayWrite + Math.max(more, 0), MOST_AT_ONCE);
    this.#toppedUpAt = now;
  }

  #event(event: Partial<AuditEvent> & Pick<AuditEvent, 'kind' | 'clientId' | 'scopes'>): AuditEvent {
    return { at: this.#clock.now().toISOString(), reason: null, jti: null, unwritten: 0, ...event };
  }
}
