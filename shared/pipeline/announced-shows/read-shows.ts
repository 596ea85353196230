import { addDays, cinemaWeekOf, type IsoDate, type Stage } from '../../domain/cinema-week.ts';
import { showsAtStage, type ShowsAndCopies } from '../../domain/shows-and-copies.ts';
import type { ActualDocument, ShowsDocument } from '../../storage/analytical/analytical-store.ts';
import type { KnownResult } from '../../storage/operational/entities.ts';
import * as reads from '../../storage/operational/reads.ts';
import type { Pipeline } from '../dependencies.ts';

/** What was announced as a stage's runs could know it: by week, how many shows of each film; none where none were. */
type AnnouncedShows = Map<IsoDate, Map<string, number>>;

/** Reads the shows that were announced for the films of the weeks `from` to `to`, both included. */
export async function readAnnouncedShows(
  { analytical }: Pick<Pipeline, 'analytical'>,
  { from, to, stage }: { from: IsoDate; to: IsoDate; stage: Stage },
): Promise<AnnouncedShows> {
  const documents = await analytical.shows.between(from, to);
  const announced: AnnouncedShows = new Map();
  for (const readings of Map.groupBy(documents, keyOf).values()) {
    const [{ week, filmId } = { week: '', filmId: '' }] = readings;
    const shows = showsAtStage(readings, week, stage);
    if (shows !== null)
      announced.set(week, (announced.get(week) ?? new Map<string, number>()).set(filmId, shows));
  }
  return announced;
}

/**
 * Puts the screens that charts told afterwards beside the shows, for the films of the weeks from `from` on whose results were known
 * before a day. As with track records, a result counts where the operational store holds it; the documents tell its screens.
 */
export async function readShowsAndCopies(
  { analytical, operational }: Pick<Pipeline, 'analytical' | 'operational'>,
  announced: AnnouncedShows,
  { from, asOf }: { from: IsoDate; asOf: IsoDate },
): Promise<ShowsAndCopies[]> {
  const lastEndedWeek = addDays(cinemaWeekOf(asOf), -7);
  const [{ results }, documents] = await Promise.all([
    operational.readAll({ results: reads.knownResults(from, lastEndedWeek, asOf) }),
    analytical.actuals.between(from, lastEndedWeek),
  ]);
  const observations = Map.groupBy(documents, keyOf);
  return results.flatMap((result) => {
    const { week, filmId, observedAs } = result;
    const ofWeek = announced.get(week);
    const shows = ofWeek?.get(filmId) ?? ofWeek?.get(observedAs);
    const copies = copiesOf(result, observations.get(keyOf({ week, filmId: observedAs })) ?? []);
    return shows === undefined || copies.length === 0 ? [] : [{ week, filmId, shows, copies }];
  });
}

/** Up to the observation that holds, oldest first. */
function copiesOf(
  { observedOn: last }: KnownResult,
  documents: readonly ActualDocument[],
): ShowsAndCopies['copies'] {
  return documents
    .flatMap(({ observedOn, screens }) =>
      screens !== null && screens > 0 && observedOn <= last ? [{ observedOn, screens }] : [],
    )
    .toSorted((a, b) => a.observedOn.localeCompare(b.observedOn));
}

function keyOf({ week, filmId }: Pick<ShowsDocument, 'week' | 'filmId'>): string {
  return `${week} ${filmId}`;
}
