import { stageDate } from '#shared/domain/cinema-week.ts';
import { NiabError } from '#shared/errors.ts';
import type { Manifest } from '#shared/forecasting/manifest.ts';
import { SAMPLE_WEEKS } from './sample-films.ts';

/**
 * Refuses a model that knows results which were not known when the sample weeks began, as the shipped one does: their history
 * would show forecasts by somebody who knows how it ended.
 *
 * @throws NiabError `bad-settings` for such a model.
 */
export function refuseKnowingModel({
  version,
  trainedBefore,
}: Pick<Manifest, 'version' | 'trainedBefore'>): void {
  const firstRun = stageDate(SAMPLE_WEEKS[0] ?? '', 'thursday');
  if (trainedBefore <= firstRun) return;
  throw new NiabError(
    'bad-settings',
    `NIAB_MODEL_DIR: the model ${version} knows the weeks before ${trainedBefore}, and the sample weeks begin on ` +
      `${firstRun}. Without this setting they have a model of their own, local/sample-weeks/model.`,
    { field: 'NIAB_MODEL_DIR' },
  );
}
