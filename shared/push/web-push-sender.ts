import { isPushEndpoint } from '../domain/push-endpoint.ts';
import { retryAfterSeconds } from '../domain/retry-after.ts';
import { messageOf } from '../errors.ts';
import { KeptPromise } from '../kept-promise.ts';
import { contactSubject } from './contact-subject.ts';
import type { Push, PushOutcome, PushSender, Receiver } from './push-sender.ts';

/** Milliseconds that a push service has for an answer. */
const PATIENCE_MS = 10_000;

interface Options {
  /** As the settings name it. */
  contact: string;
  /** Which addresses are sent to, wherever they come from. */
  allows?: (endpoint: string) => boolean;
  patienceMs?: number;
}

/** Web Push (RFC 8030): web-push encrypts (RFC 8291) and signs (RFC 8292), and is loaded when something is first sent. */
export function createWebPushSender(options: Options): PushSender {
  const { contact, allows = isPushEndpoint, patienceMs = PATIENCE_MS } = options;
  const subject = contactSubject(contact);
  const library = new KeptPromise(async () => (await import('web-push')).default);

  const request = async (to: Receiver, push: Push, keys: { publicKey: string; privateKey: string }) => {
    const { headers, body } = (await library.get()).generateRequestDetails(to, push.text, {
      vapidDetails: { subject, ...keys },
      contentEncoding: 'aes128gcm',
      ...{ TTL: push.ttlSeconds, topic: push.collapse, urgency: 'normal' },
    });
    // fetch measures the body itself.
    const sent = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
    return { headers: sent, body };
  };

  return {
    send: async (to, push, keys) => {
      if (!allows(to.endpoint)) return { kind: 'refused', why: 'no address of a push service' };
      let made: Awaited<ReturnType<typeof request>>;
      try {
        made = await request(to, push, keys);
      } catch (error) {
        // Keys that are none: another attempt meets the same.
        return { kind: 'refused', why: `not encrypted: ${messageOf(error)}` };
      }
      try {
        const response = await fetch(to.endpoint, {
          ...{ method: 'POST', headers: made.headers, body: new Uint8Array(made.body) },
          // An address that leads elsewhere would lead out of the services.
          ...{ redirect: 'manual', signal: AbortSignal.timeout(patienceMs) },
        });
        await response.body?.cancel();
        return outcomeOf(response, new URL(to.endpoint).hostname);
      } catch (error) {
        const why = `${new URL(to.endpoint).hostname}: ${error instanceof Error ? error.name : 'no answer'}`;
        return { kind: 'later', why, afterSeconds: null, isBusy: false };
      }
    },
  };
}

/** @param host is said beside the status; the whole address is a secret. */
function outcomeOf({ ok, status, headers }: Response, host: string): PushOutcome {
  if (ok) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  const why = `${host}: ${status}`;
  if (status !== 429 && status < 500) return { kind: 'refused', why };
  const afterSeconds = retryAfterSeconds(headers.get('retry-after'), new Date());
  return { kind: 'later', why, afterSeconds, isBusy: status === 429 };
}
