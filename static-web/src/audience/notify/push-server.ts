/** What the site's server is asked of notifications, by a page or by the service worker. */

/** The topic of what is told on Wednesdays. */
const TOPIC = 'programme';
/** A browser gives an event of a service worker about half a minute. */
const LONGEST_MS = 10_000;

/** The key that the server signs with: a point of P-256 in base64url. @throws where it cannot be had. */
export async function pushKey(): Promise<string> {
  const { publicKey } = await readPublic<{ publicKey: string }>('/api/public/push-key');
  return publicKey;
}

/** The server sends there from now on. It may be told twice. @throws where it is not known whether it took it. */
export async function tellServer(subscription: PushSubscription): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  await send(await addressOf(subscription), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  });
}

/** The server forgets it. @throws where it is not known whether it did. */
export async function forgetAtServer(subscription: PushSubscription): Promise<void> {
  await send(await addressOf(subscription), { method: 'DELETE' });
}

/** What anybody may read. @throws where it does not come in time, or is an error. */
export async function readPublic<T>(path: string): Promise<T> {
  const answer: unknown = await (await send(path, {})).json();
  return answer as T;
}

async function addressOf({ endpoint }: PushSubscription): Promise<string> {
  return `/api/public/subscriptions/${TOPIC}/${await subscriptionId(endpoint)}`;
}

/** As the server names a subscription: SHA-256 of its address, in lower-case hexadecimal digits. */
async function subscriptionId(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(LONGEST_MS) });
  if (!response.ok) throw new Error(`The site answered ${response.status}`);
  return response;
}
