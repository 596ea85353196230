import type { Film, FilmSource, Person, Rating, Tag } from '../../catalogue/film.ts';
import type { IsoInstant } from '../../domain/cinema-week.ts';
import { NiabError } from '../../errors.ts';
import { checked } from '../operational/commands.ts';
import type { Parameters } from '../operational/fields.ts';
import type { Command, Row, SqlDatabase, StatementName } from '../operational/sql-database.ts';
import type { CatalogueBase, CatalogueLoad, EditionOf } from './catalogue-base.ts';
import { toFilms, toLoad, toPerson, toRating, toTag, type FilmParts } from './catalogue-reads.ts';
import { CATALOGUE_TABLES, type CatalogueRow, type CatalogueTable } from './catalogue-row.ts';

/** Rows that are read at once. */
const PAGE = 2_000;

const INSERTS = {
  films: 'insertCatalogueFilms',
  film_titles: 'insertCatalogueFilmTitles',
  film_genres: 'insertCatalogueFilmGenres',
  film_countries: 'insertCatalogueFilmCountries',
  film_votes: 'insertCatalogueFilmVotes',
  people: 'insertCataloguePeople',
  credits: 'insertCatalogueCredits',
  links: 'insertCatalogueLinks',
  ratings: 'insertCatalogueRatings',
  tags: 'insertCatalogueTags',
} as const satisfies Record<CatalogueTable, StatementName>;

const DELETIONS = [
  ...(['deleteCatalogueFilms', 'deleteCatalogueFilmTitles', 'deleteCatalogueFilmGenres'] as const),
  ...(['deleteCatalogueFilmCountries', 'deleteCatalogueFilmVotes', 'deleteCataloguePeople'] as const),
  ...(['deleteCatalogueCredits', 'deleteCatalogueLinks', 'deleteCatalogueRatings'] as const),
  ...(['deleteCatalogueTags'] as const),
] satisfies readonly StatementName[];

/** The base over the operational database of either dialect. */
export class SqlCatalogueBase implements CatalogueBase {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  migrate(): Promise<void> {
    return this.#database.migrate();
  }

  async loads(): Promise<CatalogueLoad[]> {
    return (await this.#query('selectCatalogueLoads', {})).map(toLoad);
  }

  async begin(source: FilmSource, fingerprint: string, at: IsoInstant): Promise<CatalogueLoad> {
    const loads = (await this.loads()).filter((load) => load.source === source);
    const begun = loads.find((load) => load.state === 'loading' && load.fingerprint === fingerprint);
    if (begun !== undefined) return begun;
    const edition = (loads.at(-1)?.edition ?? 0) + 1;
    const load = { source, edition, fingerprint, state: 'loading' as const };
    const { statement, parameters } = checked({
      statement: 'insertCatalogueLoad',
      parameters: { ...load, at },
    });
    if ((await this.#database.execute(statement, parameters)) === 0) throw overtaken(source);
    return { ...load, chunks: 0, rowCount: 0 };
  }

  store({ source, edition }: EditionOf, chunk: number, rows: readonly CatalogueRow[]): Promise<void> {
    const byTable = Map.groupBy(rows, ({ table }) => table);
    const inserts = CATALOGUE_TABLES.flatMap((table): Command[] => {
      const own = byTable.get(table);
      if (own === undefined) return [];
      const cells = JSON.stringify(own.map((row) => row.cells));
      return [{ statement: INSERTS[table], parameters: { source, edition, rows: cells } }];
    });
    const note = { source, edition, state: 'loading', chunks: chunk, rowCount: rows.length };
    return this.#change(source, { statement: 'advanceCatalogueLoad', parameters: note }, inserts);
  }

  complete({ source, edition }: EditionOf, at: IsoInstant): Promise<void> {
    const change = { source, edition, state: 'complete', seenState: 'loading', at };
    return this.#change(source, { statement: 'completeCatalogueLoad', parameters: change }, [
      { statement: 'replaceCatalogueLoads', parameters: { source, edition, state: 'replaced' } },
    ]);
  }

  async sweep(source: FilmSource, kept: number | null): Promise<void> {
    for (const load of await this.loads()) {
      if (load.source !== source || load.state === 'complete' || load.edition === kept) continue;
      const parameters = { source, edition: load.edition };
      for (const deletion of DELETIONS) {
        while ((await this.#database.execute(deletion, parameters)) > 0);
      }
      await this.#database.execute('deleteCatalogueLoad', parameters);
    }
  }

  async *films(edition: EditionOf): AsyncGenerator<Film[]> {
    let after = '';
    for (;;) {
      const films = await this.#query('selectCatalogueFilms', { ...named(edition), after, limit: PAGE });
      const last = films.at(-1)?.['catalogueId'];
      if (typeof last !== 'string') return;
      yield toFilms(films, await this.#partsOf({ ...named(edition), after, last }));
      after = last;
    }
  }

  async #partsOf(parameters: Parameters): Promise<FilmParts> {
    const [titles = [], genres = [], countries = [], credits = [], links = []] =
      await this.#database.queryAll(
        (
          [
            ...(['selectCatalogueFilmTitles', 'selectCatalogueFilmGenres'] as const),
            ...(['selectCatalogueFilmCountries', 'selectCatalogueCredits', 'selectCatalogueLinks'] as const),
          ] satisfies readonly StatementName[]
        ).map((statement) => checked({ statement, parameters })),
      );
    return { titles, genres, countries, credits, links };
  }

  people(edition: EditionOf): AsyncIterable<Person[]> {
    return this.#pages('selectCataloguePeople', named(edition), { after: '' }, toPerson, (last) => ({
      after: last.id,
    }));
  }

  ratings(edition: EditionOf): AsyncIterable<Rating[]> {
    const first = { userId: 0, movieLensId: 0 };
    return this.#pages('selectCatalogueRatings', named(edition), first, toRating, (last) => ({
      userId: last.userId,
      movieLensId: last.movieLensId,
    }));
  }

  tags(edition: EditionOf): AsyncIterable<Tag[]> {
    const first = { userId: 0, movieLensId: 0, after: '' };
    return this.#pages('selectCatalogueTags', named(edition), first, toTag, (last) => ({
      userId: last.userId,
      movieLensId: last.movieLensId,
      after: last.tag,
    }));
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  /** Page by page: each begins behind the key of the last row of the one before. */
  async *#pages<T>(
    statement: StatementName,
    edition: Parameters,
    first: Parameters,
    map: (row: Row) => T,
    keyOf: (last: T) => Parameters,
  ): AsyncGenerator<T[]> {
    let key = first;
    for (;;) {
      const rows = (await this.#query(statement, { ...edition, ...key, limit: PAGE })).map(map);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      key = keyOf(last);
    }
  }

  async #query(statement: StatementName, parameters: Parameters): Promise<Row[]> {
    const command = checked({ statement, parameters });
    return this.#database.query(command.statement, command.parameters);
  }

  async #change(source: FilmSource, guard: Command, commands: readonly Command[]): Promise<void> {
    const change = { guard: checked(guard), commands: commands.map(checked) };
    if (!(await this.#database.executeAllIfEach([change]))) throw overtaken(source);
  }
}

function named({ source, edition }: EditionOf): Parameters {
  return { source, edition };
}

function overtaken(source: FilmSource): NiabError {
  return new NiabError('conflict', `Another process is loading ${source} at this moment`);
}
