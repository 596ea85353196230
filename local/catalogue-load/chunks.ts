/** What `keep` makes of that which comes in pieces of any size, in chunks of `size`, the last one of what is left. */
export async function* chunksOf<T, U>(
  pieces: AsyncIterable<readonly T[]>,
  size: number,
  keep: (each: T) => U,
): AsyncGenerator<U[]> {
  let chunk: U[] = [];
  for await (const piece of pieces) {
    for (const each of piece) {
      chunk.push(keep(each));
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
