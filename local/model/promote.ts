import { judge, toldFindings } from '#shared/monitoring/gate.ts';
import type { ComparedWeek } from '#shared/monitoring/compared-weeks.ts';
import type { ModelFiles } from '#shared/storage/models/model-files.ts';
import { championOf, succeeded, type Change } from './change.ts';
import { checkStored } from './model-folder.ts';

export interface Promotion {
  /** Whether the model is the champion now. */
  stands: boolean;
  /** What stood before; null: that of the package. */
  former: string | null;
  /** What the gate found, as it is stored. */
  reasons: string[];
}

interface Asked extends Change {
  version: string;
  /** Why it is to stand whatever the gate says; null: only if the gate lets it. */
  force: string | null;
}

/**
 * Makes a stored model the champion, if the gate lets it, in one write: until then, and where it is interrupted, the former one
 * stands whole. What the gate found is stored whatever comes of it.
 * @param compare the weeks that the former champion, null for that of the package, and the model have both forecast.
 * @throws {NiabError} `invalid-input` where there is no such model; `bad-model`; `conflict` where something else was made to stand
 *   meanwhile.
 */
export async function promoteModel(
  files: ModelFiles,
  { version, force, ...change }: Asked,
  compare: (champion: string | null, challenger: string) => Promise<readonly ComparedWeek[]>,
): Promise<Promotion> {
  const standing = await files.standing();
  const former = championOf(standing);
  if (former.version === version) return { stands: true, former: version, reasons: [] };
  await checkStored(files, version);
  const verdict = judge(await compare(former.version, version));
  const stands = verdict.passed || force !== null;
  const told = [`${version} is ${stands ? 'promoted' : 'refused'}`, ...toldFindings(verdict)];
  const reasons = verdict.passed || force === null ? told : [...told, `forced: ${force}`];
  await files.point(
    { ...(stands ? succeeded(standing, version, change.at) : former), ...change, reasons },
    standing,
  );
  return { stands, former: former.version, reasons };
}
