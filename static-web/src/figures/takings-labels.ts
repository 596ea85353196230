import { apart, within } from '../charts/labels.ts';
import type { Bands } from '../charts/scales.ts';
import type { ColouredLabel } from '../charts/words.tsx';
import { money } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { isComing, isPlayed, type WeekFigures } from './figures-view.ts';

const SIZE = 12;

/** What is written on the chart of takings: the costs beside the last week, the highest week, the coming one. */
export function takingsLabels(
  weeks: readonly WeekFigures[],
  at: Bands,
  y: (euros: number) => number,
  { top, right }: { top: number; right: number },
): ColouredLabel[] {
  const last = weeks.at(-1);
  const [highest] = weeks.filter(isPlayed).toSorted((a, b) => b.takings - a.takings);
  const above = (week: WeekFigures, euros: number, className: string): ColouredLabel => {
    const x = at.middle(weeks.indexOf(week));
    const label = { text: money(euros), x, y: y(euros) - 6, anchor: 'middle', size: SIZE } as const;
    return { ...within(label, 0, right), className: `font-semibold ${className}` };
  };
  const beside = (text: string, euros: number, down: number): ColouredLabel => {
    const x = at.left(weeks.length - 1) + at.width + 10;
    return {
      text,
      x,
      y: y(euros) + down,
      anchor: 'start',
      size: SIZE,
      className: 'font-semibold fill-quiet',
    };
  };
  return apart(
    [
      // From the last line to the first: each goes above what it would lie on.
      ...(last === undefined
        ? []
        : [
            beside(money(last.fixedCosts), last.fixedCosts, 11),
            beside(fr.figures.costs, last.fixedCosts, -4),
          ]),
      ...weeks.filter(isComing).map((week) => above(week, week.expectedTakings, 'fill-foretold')),
      ...(highest === undefined ? [] : [above(highest, highest.takings, 'fill-ink')]),
    ],
    top,
  );
}
