/** What a save of told facts needs of its page, and leaves behind. */
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';

/** What was told before the last save of this page, and the version of that save. */
export interface LastTold {
  before: ToldFacts;
  version: number;
}

export interface ToldProps {
  week: Week;
  release: WeekRelease;
  /** Null where nothing was saved here. */
  last: LastTold | null;
  /** @param last null where what was saved was stored already. */
  onSaved: (last: LastTold | null) => void;
}

/** That of a film's told facts, in a week as it is answered. */
export function versionIn({ releases }: Week, filmId: string): number {
  return releases.find((release) => release.filmId === filmId)?.toldVersion ?? 0;
}
