import { addDays, cinemaWeekOf, type IsoDate } from '../../domain/cinema-week.ts';
import { NiabError } from '../../errors.ts';
import { checkAsOf } from './contradictions.ts';

/**
 * The day on which a film is forecast: the one that was asked for, else today, at the latest the day before the film's
 * week.
 *
 * @param through latest cinema week whose results the track records hold.
 * @throws NiabError `contradictory-input` for a day on which the film was out already, `before-model` for one on which some
 * of those results were not known.
 */
export function asOfFor(
  releaseDate: IsoDate,
  { asked, today, through }: { asked: IsoDate | undefined; today: IsoDate; through: IsoDate | null },
): IsoDate {
  const latest = addDays(cinemaWeekOf(releaseDate), -1);
  if (asked !== undefined) checkAsOf(asked, releaseDate);
  const asOf = asked ?? (today < latest ? today : latest);
  const first = through === null ? asOf : addDays(through, 7);
  if (asOf < first) {
    throw new NiabError(
      'before-model',
      `The model knows results up to the week of ${through}: it forecasts as of ${first} or later, not as of ${asOf}`,
      { field: asked === undefined ? 'releaseDate' : 'asOf' },
    );
  }
  return asOf;
}
