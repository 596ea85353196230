/** What browsers are told without being open (Web Push), and what is kept of those that want it. */
import * as z from 'zod';
import { cinemaWeek } from './basics.ts';

/** What one may want to be told of. */
export const pushTopic = z.enum(['programme']);

/** Of a subscription: SHA-256 of its endpoint, in hex. */
export const subscriptionId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the endpoint in lower-case hex');

/** How what a browser is told is encrypted (RFC 8291), in base64url without padding. */
export const pushKeysSchema = z.object({
  /** The browser's public key: a point of P-256, uncompressed, 65 bytes. */
  p256dh: z.string().regex(/^B[\w-]{86}$/, 'must be an uncompressed point of P-256 in base64url'),
  /** Its secret, 16 bytes. */
  auth: z.string().regex(/^[\w-]{22}$/, 'must be 16 bytes in base64url'),
});

/** The pair by which the push services know who sends (VAPID, RFC 8292), in base64url without padding. */
export const vapidKeysSchema = z.object({
  publicKey: z.string().regex(/^B[\w-]{86}$/),
  privateKey: z.string().regex(/^[\w-]{43}$/),
});

/** All that is told: what there is to see the browser asks, and chooses by itself. */
export const pushMessageSchema = z.object({ topic: pushTopic, week: cinemaWeek });

export type PushTopic = z.infer<typeof pushTopic>;
export type PushKeys = z.infer<typeof pushKeysSchema>;
export type VapidKeys = z.infer<typeof vapidKeysSchema>;
export type PushMessage = z.infer<typeof pushMessageSchema>;
