const GRACE_MS = 5_000;

/**
 * Ends this process when it is told to, or when the one that started it is gone: what runs may finish for a moment.
 *
 * @param stop lets it finish.
 * @returns the same, for a process that ends by itself.
 */
export function endOnSignals(stop: () => Promise<void>): () => void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(), GRACE_MS).unref();
    void stop().finally(() => process.exit());
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, end);
  return end;
}
