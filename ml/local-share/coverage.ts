/** A film's own tickets beside the range that was stated for them. */
export interface Judged {
  /** National first-week admissions. */
  admissions: number;
  isCovered: boolean;
}

interface Covered {
  films: number;
  /** Part of the films whose tickets were in their range; null without films. */
  coverage: number | null;
}

export interface CoverageBySize extends Covered {
  /** By the fewest national admissions of a film of the class. */
  classes: Record<string, Covered>;
}

/** The fewest national first-week admissions of a film of each class. */
export const CLASSES = [0, 20_000, 100_000, 300_000] as const;

/** How many ranges held the tickets, of all films and of those of each size. */
export function coverageBySize(films: readonly Judged[]): CoverageBySize {
  const classes = CLASSES.map((from, i): [string, Covered] => {
    const below = CLASSES[i + 1] ?? Infinity;
    return [
      String(from),
      covered(films.filter(({ admissions }) => admissions >= from && admissions < below)),
    ];
  });
  return { ...covered(films), classes: Object.fromEntries(classes) };
}

function covered(films: readonly Judged[]): Covered {
  const within = films.filter(({ isCovered }) => isCovered).length;
  return { films: films.length, coverage: films.length === 0 ? null : within / films.length };
}
