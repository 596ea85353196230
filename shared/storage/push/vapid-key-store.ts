import type { VapidKeys } from '../../domain/shapes/push.ts';

/** The one pair of keys by which the push services know this cinema: every subscription is bound to its public key. */
export interface VapidKeyStore {
  /** Made at the first call of all processes, and the same ever after. @throws NiabError `data-unreadable` */
  keys(): Promise<VapidKeys>;
}
