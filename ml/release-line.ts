import type { ReleaseRow } from '#shared/release-files/release-row.ts';

/** A film as a line of a file of releases, which is read as the same film again. */
export function releaseLine({ facts, firstWeekAdmissions }: ReleaseRow): string {
  const { usWeekends, ...others } = facts;
  const weekends = usWeekends?.map(({ friday, grossUsd, theaters }) => [friday, grossUsd, theaters]);
  const line = { ...others, ...(weekends !== undefined && { usWeekends: weekends }), firstWeekAdmissions };
  return `${JSON.stringify(line)}\n`;
}
