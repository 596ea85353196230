import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { useSave } from '../api/use-save.ts';
import { weekPath } from '../api/queries.ts';
import type { PutFilmFacts } from '#shared/api/contract/changes.ts';
import { keepLastTold } from './last-told.ts';
import { NOTHING_TOLD } from './nothing-told.ts';

/** What the form of a film calls what it could not save. */
export const toldDraft = (week: string, filmId: string): string => `told:${week}:${filmId}`;

/** Records what was told of a film; what was told before stays known in this window. */
export function useTellFacts({ week }: Pick<Week, 'week'>, { filmId, told, toldVersion }: WeekRelease) {
  const save = useSave<PutFilmFacts, Week>(weekPath(week, `/films/${encodeURIComponent(filmId)}/facts`));
  return {
    ...save,
    /**
     * Answers the version that is stored then, also where the film stands elsewhere by then; null where another save is on
     * its way.
     */
    tell: async (body: PutFilmFacts, version: number): Promise<number | null> => {
      const now = await save.mutateAsync({ body, version });
      if (now === null) return null;
      const stored = versionIn(now, filmId);
      // What was stored already has changed nothing.
      if (stored !== toldVersion) {
        keepLastTold(week, filmId, { before: told?.facts ?? NOTHING_TOLD, version: stored });
      }
      return stored;
    },
  };
}

/** That of a film's told facts, in a week as it is answered. */
function versionIn({ releases }: Week, filmId: string): number {
  return releases.find((release) => release.filmId === filmId)?.toldVersion ?? 0;
}
