import type { GivenForecast, GivenForecastsDocument } from '#shared/storage/analytical/analytical-store.ts';
import { day, float64, instant, text, whole, type Column } from '../parquet/columns.ts';

/** A forecast that another application was given, without its id. */
interface GivenRow {
  week: string;
  client: number;
  forecast: GivenForecast;
}

/** Numbers the clients of an export in the order in which they come: whose ids they have, nobody sees. */
export class GivenRows {
  readonly #clients = new Map<string, number>();

  of(documents: readonly GivenForecastsDocument[]): GivenRow[] {
    return documents.flatMap(({ week, forecasts }) =>
      forecasts.map((forecast) => ({ week, client: this.#clientOf(forecast), forecast })),
    );
  }

  #clientOf({ clientId }: GivenForecast): number {
    const client = this.#clients.get(clientId) ?? this.#clients.size + 1;
    this.#clients.set(clientId, client);
    return client;
  }
}

export const GIVEN_COLUMNS: readonly Column<GivenRow>[] = [
  day('week', ({ week }) => week),
  whole('client', ({ client }) => client),
  text('stage', ({ forecast }) => forecast.stage),
  text('modelVersion', ({ forecast }) => forecast.modelVersion),
  day('asOf', ({ forecast }) => forecast.asOf),
  instant('givenAt', ({ forecast }) => forecast.givenAt),
  text('featuresHash', ({ forecast }) => forecast.featuresHash),
  float64('p10', ({ forecast }) => forecast.p10),
  float64('p50', ({ forecast }) => forecast.p50),
  float64('p90', ({ forecast }) => forecast.p90),
  float64('mean', ({ forecast }) => forecast.mean),
];
