import { addDays, cinemaWeekOf, type IsoDate, type Stage } from '../../domain/cinema-week.ts';
import { showsAtStage, type ShowsAndCopies } from '../../domain/shows-and-copies.ts';
import type { ActualDocument, ShowsDocument } from '../../storage/analytical/analytical-store.ts';
import type { KnownResult } from '../../storage/operational/entities.ts';
import * as reads from '../../storage/operational/reads.ts';
import type { Pipeline } from '../dependencies.ts';

type Stores = Pick<Pipeline, 'analytical' | 'operational'>;

/** What was announced of a week and of those before it, as a run of a stage may know it. */
export interface AnnouncedShows {
  /** By film of the week, how many shows; films of which none are announced are left out. */
  ofWeek: Map<string, number>;
  /** The films of earlier weeks, with what became of them. */
  past: ShowsAndCopies[];
}

/** How many shows were announced for a film before a week; null where nobody can tell. */
type ShowsOf = (week: IsoDate, filmId: string) => number | null;

/** Reads the shows that were announced, and the screens that charts told afterwards, of the weeks from `from` on. */
export async function readAnnouncedShows(
  stores: Stores,
  { week, stage, asOf, from }: { week: IsoDate; stage: Stage; asOf: IsoDate; from: IsoDate },
): Promise<AnnouncedShows> {
  const documents = await stores.analytical.shows.between(from, week);
  const readings = Map.groupBy(documents, keyOf);
  const showsOf: ShowsOf = (each, filmId) =>
    showsAtStage(readings.get(keyOf({ week: each, filmId })) ?? [], each, stage);
  const ofWeek = new Map<string, number>();
  for (const { filmId } of documents.filter((reading) => reading.week === week)) {
    const shows = showsOf(week, filmId);
    if (shows !== null) ofWeek.set(filmId, shows);
  }
  return { ofWeek, past: await readPast(stores, { from, asOf }, showsOf) };
}

/** As with track records, a result counts where the operational store holds it; the documents tell its screens. */
async function readPast(
  { analytical, operational }: Stores,
  { from, asOf }: { from: IsoDate; asOf: IsoDate },
  showsOf: ShowsOf,
): Promise<ShowsAndCopies[]> {
  const lastEndedWeek = addDays(cinemaWeekOf(asOf), -7);
  const [{ results }, documents] = await Promise.all([
    operational.readAll({ results: reads.knownResults(from, lastEndedWeek, asOf) }),
    analytical.actuals.between(from, lastEndedWeek),
  ]);
  const observations = Map.groupBy(documents, keyOf);
  return results.flatMap((result) => {
    const { week, filmId, observedAs } = result;
    const shows = showsOf(week, filmId) ?? showsOf(week, observedAs);
    const copies = copiesOf(result, observations.get(keyOf({ week, filmId: observedAs })) ?? []);
    return shows === null || copies.length === 0 ? [] : [{ week, filmId, shows, copies }];
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
