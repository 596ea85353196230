/** A long computation that stops between its pieces, so that who has others to serve can let them have their turn. */
export type Pieces<T> = Generator<undefined, T>;

/** All pieces one after the other, for whoever has nobody else to serve. */
export function inOneGo<T>(pieces: Pieces<T>): T {
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
  }
}
