import { readReleases } from '#shared/release-files/read-releases.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { terminalBar } from './terminal-bar.ts';

/**
 * `readReleases` for a command: notices and a bar go to stderr.
 * @throws InvalidInputError naming everything that is wrong with the file.
 */
export async function readFilms(path: string): Promise<ReleaseRow[]> {
  const bar = terminalBar('Reading films', 'kB');
  const notices: string[] = [];
  try {
    return await readReleases(path, {
      onNotice: (text) => notices.push(text),
      onProgress: (done, total) => bar.show(kilobytes(done), kilobytes(total)),
    });
  } finally {
    bar.end();
    for (const notice of notices) console.error(notice);
  }
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1_000);
