import type { PushKeys, VapidKeys } from '../domain/shapes/push.ts';

/** Whom something is sent to. */
export interface Receiver {
  endpoint: string;
  keys: PushKeys;
}

/** What is sent, and how long a push service may keep it for a browser that is off. */
export interface Push {
  /** Read by the browser alone. */
  text: string;
  /** Of several with the same that wait for a browser, it gets the last. At most 32 characters of base64url. */
  collapse: string;
  ttlSeconds: number;
}

/** What a push service made of it. */
export type PushOutcome =
  | { kind: 'sent' }
  /** There is no such subscription any more. */
  | { kind: 'gone' }
  /** It may do later. @param afterSeconds as the service says; null where it says nothing. */
  | { kind: 'later'; why: string; afterSeconds: number | null; isBusy: boolean }
  /** It will not do later either. */
  | { kind: 'refused'; why: string };

export interface PushSender {
  /** Never throws for what the service, or the network, answers. `why` names no address: it is a secret of the browser. */
  send(to: Receiver, push: Push, keys: VapidKeys): Promise<PushOutcome>;
}
