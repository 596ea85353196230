/**
 * How many requests a site may get in a cinema week, and who comes first when they do not suffice.
 */

/** What a page is asked for, the most important first. */
export const PURPOSES = ['coming-week', 'results', 'shows', 'weeks-ahead', 'revisions'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Requests by what they were made for. */
export type RequestCounts = Readonly<Partial<Record<Purpose, number>>>;

/**
 * Requests that may still be made to a host for a purpose: what is left of the week's budget after what has been
 * asked, and after what more important purposes will still need.
 *
 * @param expected requests that the purposes need in a week.
 * @returns 0 or more.
 */
export function requestsLeft(
  purpose: Purpose,
  asked: RequestCounts,
  expected: RequestCounts,
  budget: number,
): number {
  const of = (counts: RequestCounts, which: Purpose): number => counts[which] ?? 0;
  const used = PURPOSES.reduce((sum, each) => sum + of(asked, each), 0);
  const kept = PURPOSES.slice(0, PURPOSES.indexOf(purpose)).reduce(
    (sum, each) => sum + Math.max(0, of(expected, each) - of(asked, each)),
    0,
  );
  return Math.max(0, budget - used - kept);
}
