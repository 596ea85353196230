/** What is made when it is first asked for. */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
