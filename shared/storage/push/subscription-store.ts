import type { IsoDate } from '../../domain/cinema-week.ts';
import type { PushKeys, PushTopic } from '../../domain/shapes/push.ts';

/** A browser that wants to be told of something: where, and how it is encrypted. Nothing else is known of it. */
export interface Subscription {
  topic: PushTopic;
  /** SHA-256 of the endpoint, in hex. */
  id: string;
  endpoint: string;
  keys: PushKeys;
}

/** Outside the databases: neither who subscribes nor who tells them wakes one. */
export interface SubscriptionStore {
  /** Keeps it, or the keys of one that is kept already: that it was told of a week stays. */
  put(subscription: Subscription): Promise<void>;
  /** Nothing happens where there is none. */
  remove(topic: PushTopic, id: string): Promise<void>;
  /** @throws NiabError `unreadable-row` */
  get(topic: PushTopic, id: string): Promise<KeptSubscription | null>;
  /** Page by page, in the order of their ids. One that is added meanwhile may be missing. */
  pages(topic: PushTopic): AsyncIterable<Pick<KeptSubscription, 'id' | 'told'>[]>;
  /** Notes that it was told of a week; nothing happens where it is gone by now. */
  markTold(topic: PushTopic, id: string, week: IsoDate): Promise<void>;
}

export interface KeptSubscription extends Subscription {
  /** The last week that it was told of; null: none yet. */
  told: IsoDate | null;
}
