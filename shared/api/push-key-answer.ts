import type { Services } from '../services.ts';
import { bodyOf, type AnswerBody } from './answer-body.ts';
import type { PushKey } from './contract/subscriptions.ts';
import { keptFor } from './kept-for.ts';

/** Milliseconds for which keys that an operator has put back may go unseen. */
const KEPT_MS = 60_000;

/** The key that browsers subscribe by. No database is asked, and the blob that has it no more than once a minute. */
export const pushKeyAnswer = keptFor(
  async ({ push }: Services): Promise<AnswerBody<PushKey>> => {
    const { publicKey } = await push.vapid.keys();
    return bodyOf({ publicKey });
  },
  { milliseconds: KEPT_MS },
);
