import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { FoundMatch } from '#shared/storage/operational/entities.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';

export interface FuzzWeek {
  week: IsoDate;
  /** Those that can be shown: they have a forecast. */
  films: readonly string[];
}

/** What the requests are about. */
export interface FuzzWorld {
  weeks: readonly FuzzWeek[];
  /** The weeks whose programme can still be changed. */
  open: readonly FuzzWeek[];
  /** The weeks for which tickets can be entered. */
  begun: readonly FuzzWeek[];
}

/** Tuesday: the first week has its results, the second runs, the third has both its forecasts. */
export const FUZZ_TODAY = addDays(SAMPLE_WEEKS[0] ?? '', 13);

/** Two films of the running week that nothing else is asked about: what is said of them moves no other answer. */
export const FUZZ_PAIR = ['one-entry', 'other-entry'] as const;

/** The weeks that are played, with what is stored of them, and a pair of films that waits for a word. */
export async function readWorld(store: OperationalStore): Promise<FuzzWorld> {
  const weeks = await Promise.all(
    SAMPLE_WEEKS.slice(0, 3).map(async (week) => ({
      week,
      films: [...new Set((await store.listForecasts(week, week)).map(({ filmId }) => filmId))],
    })),
  );
  const world = worldOf(weeks, FUZZ_TODAY);
  const [one, other] = FUZZ_PAIR;
  for (const { week } of runningOf(world)) {
    const facts = {
      title: 'Deux fiches',
      originalTitle: null,
      releaseDate: week,
      directors: [],
      entries: [],
    };
    const film = { ...facts, durationMinutes: null, distributor: null };
    const films = [
      { ...film, filmId: one },
      { ...film, filmId: other },
    ] satisfies FoundMatch['films'];
    await store.recordMatches(week, [{ films, confidence: 0.5, reasons: [] }], []);
  }
  return world;
}

/** The week that has begun and is not over. */
export function runningOf({ open, begun }: FuzzWorld): readonly FuzzWeek[] {
  return open.filter((week) => begun.includes(week));
}

/** What can be done with weeks on a day. */
export function worldOf(weeks: readonly FuzzWeek[], today: IsoDate): FuzzWorld {
  return {
    weeks,
    open: weeks.filter(({ week }) => today < addDays(week, 7)),
    begun: weeks.filter(({ week }) => week <= today),
  };
}
