/** A file that the browser could not read, or that is too large to be sent; its message is told. */
export class FileError extends Error {}

/** @param words what is told where it cannot be. */
export async function bytesOf(
  file: File,
  largest: number,
  words: Record<'tooLarge' | 'unreadable', string>,
): Promise<ArrayBuffer> {
  if (file.size > largest) throw new FileError(words.tooLarge);
  try {
    return await file.arrayBuffer();
  } catch {
    throw new FileError(words.unreadable);
  }
}
