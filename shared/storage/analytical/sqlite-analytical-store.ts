import type { DatabaseSync } from 'node:sqlite';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { migrateSqlite, openSqlite } from '../sqlite/open-sqlite.ts';
import type {
  ActualDocument,
  AnalyticalDocument,
  AnalyticalStore,
  DocumentCollection,
  DriftDocument,
  FeatureDocument,
  FilmDocument,
  ForecastDocument,
  GivenForecastsDocument,
  ParsedPageDocument,
  ReportDocument,
  ShowsDocument,
} from './analytical-store.ts';
import { COLLECTION_NAMES, checkDocument, checkWeeks } from './collections.ts';

const MIGRATIONS = [
  `
  CREATE TABLE documents (
    collection TEXT NOT NULL,
    week TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (collection, week, id)
  ) STRICT;
  `,
];

/** The analytical store in one SQLite file, whose folder and schema are made when missing. */
export function createSqliteAnalyticalStore(path: string): AnalyticalStore {
  const database = openSqlite(path);
  migrateSqlite(database, MIGRATIONS);
  return {
    parsedPages: collection<ParsedPageDocument>(database, COLLECTION_NAMES.parsedPages),
    films: collection<FilmDocument>(database, COLLECTION_NAMES.films),
    features: collection<FeatureDocument>(database, COLLECTION_NAMES.features),
    forecasts: collection<ForecastDocument>(database, COLLECTION_NAMES.forecasts),
    actuals: collection<ActualDocument>(database, COLLECTION_NAMES.actuals),
    shows: collection<ShowsDocument>(database, COLLECTION_NAMES.shows),
    givenForecasts: collection<GivenForecastsDocument>(database, COLLECTION_NAMES.givenForecasts),
    reports: collection<ReportDocument>(database, COLLECTION_NAMES.reports),
    drift: collection<DriftDocument>(database, COLLECTION_NAMES.drift),
    async close() {
      await Promise.resolve();
      if (database.isOpen) database.close();
    },
  };
}

function collection<T extends AnalyticalDocument>(
  database: DatabaseSync,
  name: string,
): DocumentCollection<T> {
  const upsert = database.prepare(`
    INSERT INTO documents (collection, week, id, body) VALUES (?, ?, ?, ?)
    ON CONFLICT (collection, week, id) DO UPDATE SET body = excluded.body`);
  const get = database.prepare('SELECT body FROM documents WHERE collection = ? AND week = ? AND id = ?');
  const between = database.prepare(`
    SELECT body FROM documents WHERE collection = ? AND week BETWEEN ? AND ? ORDER BY week, id`);

  const read = (row: Record<string, unknown>): T => JSON.parse(String(row['body'])) as T;
  // Async, so that whatever SQLite throws arrives as a rejection.
  return {
    async upsert(document) {
      await Promise.resolve();
      checkDocument(document);
      upsert.run(name, document.week, document.id, JSON.stringify(document));
    },
    async get(week: IsoDate, id: string) {
      await Promise.resolve();
      const row = get.get(name, week, id);
      return row === undefined ? null : read(row);
    },
    async between(from: IsoDate, to: IsoDate) {
      await Promise.resolve();
      checkWeeks(from, to);
      return between.all(name, from, to).map(read);
    },
  };
}
