import type { ProgrammeWeek } from '#shared/api/contract/public-programme.ts';

/** Of the films of a week that the catalogue has. Pure. */
export function catalogueIds({ films }: ProgrammeWeek): Set<string> {
  return new Set(films.flatMap(({ catalogueId }) => catalogueId ?? []));
}
