import * as z from 'zod';
import { STAGES, type IsoDate } from '../domain/cinema-week.ts';
import type { AdmissionsForecast } from '../domain/shapes/forecast.ts';
import type { FeatureTable } from './feature-table.ts';
import { MARKETS, type JudgedFilm, type Market } from './judged-film.ts';

/**
 * The runs whose forecasts a reference holds: those of the stages with all that the data know, and Monday's where nobody tells
 * screens; as in `ml/niab_ml/reference.py`.
 */
export const REFERENCE_RUNS = [...STAGES, 'mondayWithoutScreens'] as const;
export type ReferenceRun = (typeof REFERENCE_RUNS)[number];

/** What a film of the reference drew, and what models that did not know it said. */
export interface ReferenceFilm {
  week: IsoDate;
  market: Market;
  /** First-week admissions. */
  actual: number;
  /** Null where no window of the evaluation holds the film. */
  forecasts: Record<ReferenceRun, AdmissionsForecast | null>;
}

/** What a model is watched against: films of the years before its cut-off, oldest week first. */
export interface Reference {
  modelVersion: string;
  films: readonly ReferenceFilm[];
  /** The same films as Monday's run saw them, and what they drew. */
  features: FeatureTable;
}

const headerSchema = z.object({
  format: z.literal(2),
  modelVersion: z.string().min(1),
  weeks: z.array(z.iso.date()),
  /** Films of each of the weeks. */
  counts: z.array(z.int().positive()),
  /** Order of the columns. */
  features: z.array(z.string().min(1)),
});

const PARTS = ['p10', 'p50', 'p90', 'mean'] as const;

/**
 * The bytes of `reference.bin`, before they are packed: length of the header (uint32), header (JSON, padded with spaces to a
 * multiple of four), then columns of one float32 a film: the features, what came true, p10, p50, p90 and mean of each run
 * (NaN without a forecast); markets as bytes. Little endian.
 */
export function encodeReference({ modelVersion, films, features }: Reference): Uint8Array {
  const byWeek = [...Map.groupBy(films, ({ week }) => week)];
  const names = [...features.columns.keys()];
  const header: z.infer<typeof headerSchema> = {
    format: 2,
    modelVersion,
    weeks: byWeek.map(([week]) => week),
    counts: byWeek.map(([, ofWeek]) => ofWeek.length),
    features: names,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(Math.ceil(text.length / 4) * 4).fill(0x20);
  padded.set(text);
  const columns = [
    ...names.map((name) => features.columns.get(name) ?? new Float32Array(films.length).fill(NaN)),
    Float32Array.from(films, ({ actual }) => actual),
    ...REFERENCE_RUNS.flatMap((run) =>
      PARTS.map((part) => Float32Array.from(films, ({ forecasts }) => forecasts[run]?.[part] ?? NaN)),
    ),
  ];
  const bytes = new Uint8Array(4 + padded.length + films.length * (4 * columns.length + 1));
  new DataView(bytes.buffer).setUint32(0, padded.length, true);
  bytes.set(padded, 4);
  let offset = 4 + padded.length;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += column.byteLength;
  }
  bytes.set(
    films.map(({ market }) => MARKETS.indexOf(market)),
    offset,
  );
  return bytes;
}

/** @throws RangeError for bytes that are no reference of this form. */
export function decodeReference(packed: Uint8Array): Reference {
  // A copy, so that the columns are aligned.
  const bytes = new Uint8Array(packed);
  const size = bytes.length < 4 ? -1 : new DataView(bytes.buffer).getUint32(0, true);
  if (size < 0 || 4 + size > bytes.length) throw new RangeError('no header');
  const { modelVersion, weeks, counts, features } = headerOf(bytes.subarray(4, 4 + size));
  const films = counts.reduce((total, count) => total + count, 0);
  const columns = features.length + 1 + REFERENCE_RUNS.length * PARTS.length;
  const expected = 4 + size + films * (4 * columns + 1);
  if (bytes.length !== expected) throw new RangeError(`${bytes.length} bytes instead of ${expected}`);
  const ofFilm = weeks.flatMap((week, i) => new Array<IsoDate>(counts[i] ?? 0).fill(week));
  let offset = 4 + size;
  const next = (): Float32Array => {
    const column = new Float32Array(bytes.buffer, offset, films);
    offset += column.byteLength;
    return column;
  };
  const table = new Map(features.map((name) => [name, next()]));
  const actual = next();
  const said = fromEachRun(() => PARTS.map(next));
  const markets = bytes.subarray(offset);
  const read = ofFilm.map((week, film): ReferenceFilm => {
    const market = MARKETS[markets[film] ?? -1];
    if (market === undefined) throw new RangeError('a market that is not known');
    return {
      week,
      market,
      actual: actual[film] ?? NaN,
      forecasts: fromEachRun((run) => forecastOf(said[run], film)),
    };
  });
  return { modelVersion, films: read, features: { weeks: ofFilm, columns: table } };
}

/** Of each run what a function says of it, called in their order. */
export function fromEachRun<T>(of: (run: ReferenceRun) => T): Record<ReferenceRun, T> {
  return {
    thursday: of('thursday'),
    monday: of('monday'),
    mondayWithoutScreens: of('mondayWithoutScreens'),
  };
}

/** The films that a run forecast, for `ReferenceBands`. */
export function judgedFilms({ films }: Reference, run: ReferenceRun): JudgedFilm[] {
  return films.flatMap(({ week, market, actual, forecasts }, film) => {
    const forecast = forecasts[run];
    return forecast === null ? [] : [{ week, market, actual, forecast, filmId: String(film) }];
  });
}

function headerOf(bytes: Uint8Array): z.infer<typeof headerSchema> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new RangeError('its header is not JSON', { cause });
  }
  const parsed = headerSchema.safeParse(header);
  if (!parsed.success || parsed.data.weeks.length !== parsed.data.counts.length)
    throw new RangeError('its header has another form');
  return parsed.data;
}

function forecastOf(columns: readonly Float32Array[], film: number): AdmissionsForecast | null {
  const [p10 = NaN, p50 = NaN, p90 = NaN, mean = NaN] = columns.map((column) => column[film] ?? NaN);
  return Number.isNaN(p50) ? null : { p10, p50, p90, mean };
}
