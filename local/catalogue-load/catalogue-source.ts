import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FilmSource } from '#shared/catalogue/film.ts';
import type { OnBroken } from '#shared/catalogue/rows/row.ts';
import type { TextFile } from '#shared/catalogue/rows/text-file.ts';
import { InvalidInputError } from '#shared/errors.ts';
import type { CatalogueRow } from '#shared/storage/catalogue/catalogue-row.ts';

/** Opens a file by its path, to be read from its beginning. */
export type Open = (path: string) => TextFile;

/** Files of one source, and what they say. */
export interface CatalogueSource {
  source: FilmSource;
  /** Paths of all that is read. */
  files: readonly string[];
  /** What else decides on the rows. */
  options: string;
  /** Rows in an order that is the same each time. What cannot be read is told to `onBroken` and left out. */
  rows: (open: Open, onBroken: OnBroken) => AsyncGenerator<readonly CatalogueRow[]>;
}

/** Path of a file in a folder, packed or not; null where it is not there. */
export function fileIn(folder: string, name: string): string | null {
  const paths = [path.join(folder, `${name}.gz`), path.join(folder, name)];
  return paths.find((each) => existsSync(each)) ?? null;
}

/** @throws InvalidInputError where it is not there. */
export function neededIn(option: string, folder: string, name: string): string {
  const found = fileIn(folder, name);
  if (found !== null) return found;
  throw new InvalidInputError(option, `--${option} ${folder}: there is neither ${name}.gz nor ${name}`);
}
