import { apart, boxOf, within, type Label } from '../charts/labels.ts';
import type { ColouredLabel } from '../charts/words.tsx';
import { historyText } from '../texts/fr/history.ts';
import { surprises, type ScoredFilm } from './history-view.ts';

/** The drawing without its axes, in its units. */
export interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIZE = 12.5;
/** From a dot to its word. */
const AWAY = 9;

/** What is written on the field: on which side of the line a dot lies, and the films that surprised most. */
export function scatterLabels(
  films: readonly ScoredFilm[],
  field: Field,
  at: (film: ScoredFilm) => { x: number; y: number },
): ColouredLabel[] {
  const { left, right, top, bottom } = field;
  const sides: ColouredLabel[] = [
    {
      ...{
        text: historyText.plotAbove,
        x: left + 8,
        y: top + 0.35 * (bottom - top),
        anchor: 'start',
        size: SIZE,
      },
      className: 'fill-quiet',
    },
    {
      ...{ text: historyText.plotBelow, x: right - 8, y: bottom - 10, anchor: 'end', size: SIZE },
      className: 'fill-quiet',
    },
  ];
  const titles = surprises(films).map((film): ColouredLabel => {
    const { x, y } = at(film);
    const before: Label = { text: film.title, x: x - AWAY, y: y + 4, anchor: 'end', size: SIZE };
    const after: Label = { ...before, x: x + AWAY, anchor: 'start' };
    const fits = boxOf(before).left >= left;
    return { ...within(fits ? before : after, left, right), className: 'fill-ink' };
  });
  return apart([...sides, ...titles], top);
}
