/**
 * Does something with each of a list, so many at once. Where one fails the rest is not begun, and what is on its way ends before
 * that is thrown.
 */
export async function workThrough<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // One list for all who take from it.
  const left = items.values();
  let hasFailed = false;
  const take = async (): Promise<void> => {
    for (const item of left) {
      if (hasFailed) return;
      try {
        await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, take));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
