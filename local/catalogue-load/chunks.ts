/** What comes in pieces of any size, in chunks of `size`, the last one of what is left. */
export async function* chunksOf<T>(pieces: AsyncIterable<readonly T[]>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const piece of pieces) {
    for (const each of piece) {
      chunk.push(each);
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
