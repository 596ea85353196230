/** What `within` answers for work that takes too long. */
export const LATE: unique symbol = Symbol('late');

/** Waits so many milliseconds for work. Work that is late goes on unheard: a pool that opens serves the next caller. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
