import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';

/**
 * Keeps a received message hidden while its function runs. Each renewal changes the receipt that deletes the
 * message, so finishing waits for a renewal under way.
 */
export class MessageLease {
  readonly #queue: QueueClient;
  readonly #message: DequeuedMessageItem;
  #receipt: string;
  #renewal: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;
  #lost: unknown = null;

  /** @param seconds for which the message was hidden when it was received, and is again with each renewal. */
  constructor(queue: QueueClient, message: DequeuedMessageItem, seconds: number) {
    this.#queue = queue;
    this.#message = message;
    this.#receipt = message.popReceipt;
    this.#timer = setInterval(
      () => {
        this.#renewal = this.#renewal.then(() => this.#hide(seconds));
      },
      (seconds * 1_000) / 3,
    );
  }

  /** The message is done. Answers false if another host has taken it meanwhile. */
  async remove(): Promise<boolean> {
    return this.#finish(() => this.#queue.deleteMessage(this.#message.messageId, this.#receipt));
  }

  /** The message is to come again after `delay` ms. Answers false if another host has taken it meanwhile. */
  async release(delay: number): Promise<boolean> {
    return this.#finish(() =>
      this.#queue.updateMessage(
        this.#message.messageId,
        this.#receipt,
        this.#message.messageText,
        Math.round(delay / 1_000),
      ),
    );
  }

  async #finish(act: () => Promise<unknown>): Promise<boolean> {
    clearInterval(this.#timer);
    await this.#renewal;
    if (this.#lost !== null && isGone(this.#lost)) return false;
    try {
      await act();
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  async #hide(seconds: number): Promise<void> {
    try {
      const { messageId, messageText } = this.#message;
      const updated = await this.#queue.updateMessage(messageId, this.#receipt, messageText, seconds);
      this.#receipt = updated.popReceipt ?? this.#receipt;
      this.#lost = null;
    } catch (error) {
      this.#lost = error;
    }
  }
}

/** The message or its queue is no more, or the receipt is no longer the latest: another host has it. */
function isGone(error: unknown): boolean {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  return statusCode === 404 || code === 'PopReceiptMismatch';
}
