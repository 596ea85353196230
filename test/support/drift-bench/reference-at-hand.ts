import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, SAMPLE_MODEL } from '#local/settings.ts';
import { makeReference } from '#ml/make-reference.ts';
import { readMatrix } from '#ml/matrix-file.ts';
import { NiabError } from '#shared/errors.ts';
import { readManifest, readReferenceBytes } from '#shared/forecasting/read-model.ts';
import { decodeReference, type Reference } from '#shared/monitoring/reference-file.ts';
import type { WatchedFilm } from '#shared/monitoring/watch.ts';
import { BESIDE } from '../beside.ts';
import { redrawnWeeks, withLentErrors } from './references.ts';

const SEED = 1;
/** Of weeks that are made. */
const WEEKS = 104;

/**
 * The best reference that this machine can have for the model of the sample weeks: its own; else real films of the five years before
 * with errors lent by the season; else the season's own weeks drawn anew.
 */
export async function referenceAtHand(
  season: readonly WatchedFilm[],
): Promise<{ reference: Reference; madeOf: string }> {
  const manifest = await readManifest(SAMPLE_MODEL);
  const bytes = await readReferenceBytes(SAMPLE_MODEL, manifest);
  if (bytes !== null) return { reference: decodeReference(bytes), madeOf: "the model's own" };
  const releases = path.join(root, BESIDE.films.path);
  if (!existsSync(releases)) {
    return { reference: redrawnWeeks(season, WEEKS, SEED), madeOf: 'the sample weeks drawn anew' };
  }
  const { trainedBefore: cutOff, version: modelVersion } = manifest;
  const reference = makeReference(matrixOf(releases), [], { cutOff, modelVersion });
  return {
    reference: withLentErrors(reference, season, SEED),
    madeOf: 'real films of five years, forecast as wrongly as like ones of the sample weeks',
  };
}

function matrixOf(releases: string): ReturnType<typeof readMatrix> {
  const folder = mkdtempSync(path.join(tmpdir(), 'niab-drift-'));
  try {
    const command = [path.join(root, 'ml/build-matrix.ts'), releases, folder];
    const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new NiabError('not-built', 'The matrix could not be built: see above.');
    return readMatrix(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
