import type { DataFault } from './data-fault.ts';
import { distance, quantileOf } from './distribution.ts';
import { pieces, spans, type FilmWeek } from './film-week.ts';
import { NUMBER_FIELDS, valuesOf, type NumberField } from './number-fields.ts';

/** Weeks that are looked at together, and values of a field that say something. */
const WEEKS = 4;
const LEAST_VALUES = 12;
/** Of a whole file. */
const LEAST_OF_FILE = 30;

const ADVICE = 'Look at the columns of what the file was made from, correct it and try again';

/** Numbers that belong to another field, e.g. durations where screens stand. */
export function shiftedNumbers(weeks: readonly FilmWeek[]): DataFault[] {
  const whole = NUMBER_FIELDS.flatMap((field) => unusual(field, weeks));
  // Where a field is wrong everywhere, nothing can be compared with it.
  return whole.length > 0 ? whole : shiftedPieces(weeks);
}

function shiftedPieces(weeks: readonly FilmWeek[]): DataFault[] {
  const all = weeks.flatMap(({ films }) => films);
  const usual = new Map(NUMBER_FIELDS.map((field) => [field, valuesOf(field, all)]));
  return NUMBER_FIELDS.flatMap((field) => {
    const found = pieces(weeks, WEEKS).flatMap((piece) => {
      const values = valuesOf(
        field,
        piece.flatMap(({ films }) => films),
      );
      const other = values.length < LEAST_VALUES ? null : nearest(field, values, usual);
      return other === null ? [] : [{ piece, other }];
    });
    return [...Map.groupBy(found, ({ other }) => other)].flatMap(([other, alike]) =>
      spans(alike.map(({ piece }) => piece)).map((span) => ({
        ...{ field: field.name, weeks: span },
        text: `its values look like those of ${other} in all other weeks. ${ADVICE}`,
      })),
    );
  });
}

/** The field whose values these are rather; null where they are the field's own. */
function nearest(
  field: NumberField,
  values: number[],
  usual: ReadonlyMap<NumberField, number[]>,
): string | null {
  const own = distance(values, usual.get(field) ?? []);
  const [other] = [...usual]
    .filter(([each, known]) => each !== field && known.length >= LEAST_VALUES)
    .map(([{ name }, known]) => ({ name, nearer: own - distance(values, known) }))
    .toSorted((a, b) => b.nearer - a.nearer);
  return other !== undefined && other.nearer > field.nearer ? other.name : null;
}

function unusual(field: NumberField, weeks: readonly FilmWeek[]): DataFault[] {
  const values = valuesOf(
    field,
    weeks.flatMap(({ films }) => films),
  );
  const median = quantileOf(values, 0.5);
  const spread = quantileOf(values, 0.9) / quantileOf(values, 0.1);
  const within = (value: number, [least, most]: [number, number]): boolean => least <= value && value <= most;
  if (values.length < LEAST_OF_FILE) return [];
  if (within(median, field.median) && within(spread, field.spread)) return [];
  return [
    {
      field: field.name,
      weeks: [weeks[0]?.week ?? '', weeks.at(-1)?.week ?? ''],
      text:
        `half of the values are below ${count(median)}, and the tenth of them that is greatest is ${spread.toFixed(1)} times the one ` +
        `that is smallest, where ${field.median.map(count).join(' to ')} and ${field.spread.map(count).join(' to ')} are usual. They ` +
        `belong to another field, or have another unit. ${ADVICE}`,
    },
  ];
}

const count = (value: number): string =>
  value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
