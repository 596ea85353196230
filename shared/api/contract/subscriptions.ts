/** What browsers are told without being open: by whose key they subscribe, and where they are reached. */
import * as z from 'zod';
import { isPushEndpoint } from '../../domain/push-endpoint.ts';
import { pushKeysSchema } from '../../domain/shapes/push.ts';

/** What a browser's own `PushSubscription` says; what else it may say is not kept. */
export const putSubscriptionSchema = z.object({
  /** The address at which its push service takes messages for it. */
  endpoint: z.string().refine(isPushEndpoint, 'must be an address of a push service'),
  keys: pushKeysSchema,
});

export const pushKeySchema = z.object({
  /** `applicationServerKey` of a subscription: a point of P-256, uncompressed, 65 bytes, in base64url. */
  publicKey: z.string(),
});

export type PutSubscription = z.infer<typeof putSubscriptionSchema>;
export type PushKey = z.infer<typeof pushKeySchema>;
