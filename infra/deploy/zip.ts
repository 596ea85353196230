import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The earliest time that a zip can hold, by the local clock as the format has it: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);
/** Unix, and a plain file that all may read. */
const UNIX = 3;
const READABLE = 0o100644 * 0x1_0000;

export interface ZippedFile {
  /** Path in the archive. */
  name: string;
  /** Bytes. */
  size: number;
}

/**
 * Packs a folder. The same files make the same bytes on every machine: names in order, no times, no owners, and a
 * compressor in JavaScript, which does not change with the system's.
 */
export function zipFolder(folder: string): { bytes: Uint8Array; files: ZippedFile[] } {
  const names = globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
  const contents: Zippable = {};
  const files = names.map((name) => {
    const content = readFileSync(path.join(folder, name));
    contents[name] = [content, { level: 9, mtime: NO_TIME, os: UNIX, attrs: READABLE }];
    return { name, size: content.length };
  });
  return { bytes: zipSync(contents), files };
}
