import { readFileSync } from 'node:fs';
import { cinemaWeekOf, weeksBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';

/** The sample weeks: thirteen, 2023-04-05 to 2023-06-28. */
export const SAMPLE_WEEKS: readonly IsoDate[] = weeksBetween('2023-04-05', '2023-06-28');

/** Ids above this one are ours: the sites' own ones are not known for these films. */
export const SAMPLE_ID_START = 9_000_000;

/** What is known of a film of the sample weeks. A null id means: this site does not know the film. */
export interface SampleFilm extends ReleaseFacts {
  /** JPBox-Office's title where it differs: "Carmen (2023)". */
  jpboxTitle: string | null;
  /** The Allociné id is not the film's own. */
  sampleAllocineId: boolean;
  /** National admissions of the first week, previews included. */
  firstWeekAdmissions: number;
  admissionsSource: 'jpbox' | 'allocine';
}

/** A film that opened in the US and is no release of the sample weeks. */
interface UsOpening {
  title: string;
  usReleaseDate: IsoDate;
  /** Friday to Sunday, USD. */
  usOpeningUsd: number;
}

export interface SampleFacts {
  note: string;
  films: SampleFilm[];
  otherUsOpenings: UsOpening[];
}

/** The committed facts, read once when first needed. */
let facts: SampleFacts | null = null;
export function sampleFacts(): SampleFacts {
  facts ??= JSON.parse(readFileSync(new URL('films.json', import.meta.url), 'utf8')) as SampleFacts;
  return facts;
}

export function filmsOfWeek(week: IsoDate): SampleFilm[] {
  return sampleFacts().films.filter((film) => cinemaWeekOf(film.releaseDate) === week);
}
