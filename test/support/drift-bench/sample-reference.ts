import { SAMPLE_MODEL } from '#local/settings.ts';
import { NiabError } from '#shared/errors.ts';
import { readManifest, readReferenceBytes } from '#shared/forecasting/read-model.ts';
import { decodeReference, type Reference } from '#shared/monitoring/reference-file.ts';

/** What the model of the sample weeks is watched against: real films of five years, and what models without them said. */
export async function sampleReference(): Promise<Reference> {
  const bytes = await readReferenceBytes(SAMPLE_MODEL, await readManifest(SAMPLE_MODEL));
  if (bytes === null) throw new NiabError('bad-model', 'The model of the sample weeks has no reference');
  return decodeReference(bytes);
}
