import type { Config } from '#shared/config.ts';
import { stageDate } from '#shared/domain/cinema-week.ts';
import { NiabError } from '#shared/errors.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import { SAMPLE_MODEL } from '../settings.ts';
import { SAMPLE_WEEKS } from './sample-films.ts';

/** The first day on which a forecast of the sample weeks is made. */
const FIRST_RUN = stageDate(SAMPLE_WEEKS[0] ?? '', 'thursday');

/**
 * The configuration with the model of the sample weeks, unless it names one. What was fitted on their results, as the shipped
 * model is, is refused: their history would show forecasts by somebody who knows how it ended.
 *
 * @throws NiabError `bad-settings` for such a model, `bad-model` where there is none.
 */
export async function withSampleModel(config: Config): Promise<Config> {
  const modelDir = config.modelDir ?? SAMPLE_MODEL;
  const { version, trainedBefore } = await readManifest(modelDir);
  if (trainedBefore <= FIRST_RUN) return { ...config, modelDir };
  throw new NiabError(
    'bad-settings',
    `NIAB_MODEL_DIR: the model ${version} knows the weeks before ${trainedBefore}, and the sample weeks begin on ` +
      `${FIRST_RUN}. Without this setting they have a model of their own, local/sample-weeks/model.`,
    { field: 'NIAB_MODEL_DIR' },
  );
}
