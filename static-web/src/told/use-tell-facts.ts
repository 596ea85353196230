import type { PutFilmFacts } from '#shared/api/contract/changes.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { weekPath } from '../api/queries.ts';
import { useSave } from '../api/use-save.ts';

/** Records what was told of a film. */
export const useTellFacts = (week: string, filmId: string) =>
  useSave<PutFilmFacts, Week>(weekPath(week, `/films/${encodeURIComponent(filmId)}/facts`));

/** What the form of a film calls what it could not save. */
export const toldDraft = (week: string, filmId: string): string => `told:${week}:${filmId}`;
