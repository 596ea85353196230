/** Counts the writes to a database that does not tell how often it has changed. */
export class WriteCounter {
  #writes = 0;

  /** How many have ended so far. */
  get count(): number {
    return this.#writes;
  }

  /**
   * Counts a write before whoever waits for it hears how it ended. One that failed counts too, and one that found nothing
   * to write: it may have been made all the same, and its answer lost on the way.
   */
  async counted<T>(write: Promise<T>): Promise<T> {
    try {
      return await write;
    } finally {
      this.#writes += 1;
    }
  }
}
