import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { FilmsSeen } from '#shared/release-files/films-seen.ts';
import { releaseRow } from '#shared/release-files/release-row.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { trainingLine } from './training-line.ts';
import { readStoredWeek, type WeekFilm } from './week-films.ts';

export interface ExportedReleases {
  films: number;
  /** Those that nobody has published a result of. */
  withoutResult: number;
  /** What was left out although it has a result, and why. */
  leftOut: string[];
}

/**
 * Writes the films of weeks as lines of a file of releases, for the training to go on from: those with a result, each film
 * once, by the last revision. What the training would refuse is left out and named. The file is there whole or, where this
 * fails or its process dies, as it was before.
 *
 * @param today the day of the export: what was observed on it counts.
 * @param show how many weeks of how many are read.
 * @throws InvalidInputError where a folder has the file's name.
 */
export async function exportReleases(
  operational: Pick<OperationalStore, 'readAll'>,
  { weeks, out, today }: { weeks: readonly IsoDate[]; out: string; today: IsoDate },
  show: (done: number, total: number) => void,
): Promise<ExportedReleases> {
  const exported: ExportedReleases = { films: 0, withoutResult: 0, leftOut: [] };
  const seen = new FilmsSeen();
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new InvalidInputError('out', `--out names a file, and ${out} is a folder.`);
  }
  mkdirSync(path.dirname(out), { recursive: true });
  const partial = `${out}.partial`;
  const file = openSync(partial, 'w');
  try {
    show(0, weeks.length);
    for (const [index, week] of weeks.entries()) {
      const { films } = await readStoredWeek(operational, week, today);
      for (const film of films) {
        const line = lineOf(film, seen, exported);
        if (line !== null) writeSync(file, line);
      }
      show(index + 1, weeks.length);
    }
    fsyncSync(file);
  } catch (error) {
    rmSync(partial);
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(partial, out);
  return exported;
}

/** The film's line, which is counted; null where it has none, which is counted as well. */
function lineOf(film: WeekFilm, seen: FilmsSeen, exported: ExportedReleases): string | null {
  const { release } = film;
  const line = trainingLine(film);
  if (line === null) {
    // Of two that are one, the other has their result.
    if (release.sameAs === undefined) exported.withoutResult += 1;
    return null;
  }
  const row = releaseRow(line);
  const fault = Array.isArray(row)
    ? row.map(({ field, text }) => `${field ?? 'film'} ${text}`).join('; ')
    : seen.seenAt(row.facts, { line: exported.films + 1, film: null }) && 'stands twice';
  if (fault !== null) {
    exported.leftOut.push(`${release.week} ${release.title} (${release.filmId}): ${fault}`);
    return null;
  }
  exported.films += 1;
  return `${JSON.stringify(line)}\n`;
}
