import { NiabError } from '../../errors.ts';
import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant } from '../../domain/cinema-week.ts';
import type { Forecast, ForecastNumbers } from '../../domain/shapes/forecast.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { Run, RunItem, RunKind, RunProblem } from '../../domain/run.ts';
import { checked } from './commands.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  FilmMatch,
  FoundMatch,
  HostRequests,
  NewTellings,
  PlannedRoom,
  ReleaseTitle,
  RentalRate,
  RunMove,
  RunPage,
  SaidPair,
  SecondWeek,
  SeenItem,
  ServedLevels,
  SettingsChange,
  StoredSettings,
  Telling,
  TicketsOfWeek,
} from './entities.ts';
import type { OperationalStore } from './operational-store.ts';
import * as reads from './reads.ts';
import type { Read, ReadsOf } from './reads.ts';
import type { Command, Guarded, SqlDatabase } from './sql-database.ts';
import * as writes from './writes.ts';

/** The operational store over a SQL database of either dialect: what differs is in the statements alone. */
export class SqlOperationalStore implements OperationalStore {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  migrate(): Promise<void> {
    return this.#database.migrate();
  }

  async readAll<R extends object>(asked: ReadsOf<R>): Promise<R> {
    const entries = Object.entries<Read<unknown>>(asked);
    if (entries.length === 0) return {} as R;
    const answers = await this.#database.queryAll(entries.map(([, { command }]) => checked(command)));
    if (answers.length !== entries.length) {
      throw new NiabError(
        'unreadable-row',
        `The database answered ${answers.length} of ${entries.length} questions`,
      );
    }
    return Object.fromEntries(entries.map(([name, { map }], i) => [name, map(answers[i] ?? [])])) as R;
  }

  async startRun(run: Run): Promise<Run> {
    await this.#write(writes.startRun(run));
    const recorded = await this.getRun(run.runId);
    if (recorded === null) throw new NiabError('unknown-run', `Run ${run.runId} was not recorded`);
    return recorded;
  }

  getRun(runId: string): Promise<Run | null> {
    return this.#read(reads.run(runId));
  }

  listRuns(from: IsoDate, to: IsoDate): Promise<Run[]> {
    return this.#read(reads.runs(from, to));
  }

  moveRun(move: RunMove): Promise<boolean> {
    return this.#writeEach([writes.moveRun(move)]);
  }

  async claimRun(runId: string, owner: string, now: IsoInstant, until: IsoInstant): Promise<boolean> {
    return (await this.#write(writes.claimRun(runId, owner, now, until))) > 0;
  }

  addRunItems(items: Pick<RunItem, 'runId' | 'type' | 'key' | 'label'>[]): Promise<void> {
    return this.#writeAll(writes.addRunItems(items));
  }

  noteProblem(item: Pick<RunItem, 'runId' | 'key' | 'label'>, problem: RunProblem): Promise<void> {
    return this.#writeAll(writes.noteProblem(item, problem));
  }

  async settleRunItem(item: SeenItem, problem: RunProblem | null): Promise<boolean> {
    return (await this.#write(writes.settleRunItem(item, problem))) > 0;
  }

  listRunItems(runId: string): Promise<RunItem[]> {
    return this.#read(reads.runItems(runId));
  }

  listRunPages(kind: RunKind, from: IsoDate, to: IsoDate): Promise<RunPage[]> {
    return this.#read(reads.runPages(kind, from, to));
  }

  async countRequests(requests: HostRequests): Promise<void> {
    await this.#write(writes.countRequests(requests));
  }

  listRequests(week: IsoDate): Promise<HostRequests[]> {
    return this.#read(reads.requests(week));
  }

  async upsertRelease(release: Release): Promise<void> {
    await this.#write(writes.upsertRelease(release));
  }

  listReleases(week: IsoDate): Promise<Release[]> {
    return this.#read(reads.releases(week));
  }

  listTitles(from: IsoDate, to: IsoDate): Promise<ReleaseTitle[]> {
    return this.#read(reads.titles(from, to));
  }

  async upsertForecast(forecast: Forecast): Promise<void> {
    await this.#write(writes.upsertForecast(forecast));
  }

  listForecasts(from: IsoDate, to: IsoDate): Promise<Forecast[]> {
    return this.#read(reads.forecasts(from, to));
  }

  async upsertChallengerForecast(forecast: ForecastNumbers): Promise<void> {
    await this.#write(writes.upsertChallengerForecast(forecast));
  }

  async recordIntervalLevels(levels: ServedLevels): Promise<ServedLevels> {
    await this.#write(writes.recordIntervalLevels(levels));
    const { week, stage, modelVersion } = levels;
    const recorded = await this.#read(reads.intervalLevels(week, stage, modelVersion));
    if (recorded !== null) return recorded;
    throw new NiabError('unreadable-row', `The levels of ${week}, ${stage}, were not recorded`);
  }

  savePlan(plan: PlannedRoom[]): Promise<void> {
    return this.#writeAll(writes.savePlan(plan));
  }

  listPlans(from: IsoDate, to: IsoDate): Promise<PlannedRoom[]> {
    return this.#read(reads.plans(from, to));
  }

  addDecision(decision: Omit<Decision, 'version'>, version: number): Promise<boolean> {
    return this.#writeEach([writes.addDecision(decision, version)]);
  }

  listDecisions(from: IsoDate, to: IsoDate): Promise<Decision[]> {
    return this.#read(reads.decisions(from, to));
  }

  listDecisionHistory(week: IsoDate): Promise<Decision[]> {
    return this.#read(reads.decisionHistory(week));
  }

  recordActuals(actuals: Actual[]): Promise<void> {
    return this.#writeAll(writes.recordActuals(actuals));
  }

  listActuals(from: IsoDate, to: IsoDate): Promise<Actual[]> {
    return this.#read(reads.actuals(from, to));
  }

  async upsertSecondWeek(secondWeek: SecondWeek): Promise<void> {
    await this.#write(writes.upsertSecondWeek(secondWeek));
  }

  saveTicketsOfWeeks(weeks: readonly TicketsOfWeek[]): Promise<boolean> {
    // Two that write the same weeks lock them in the same order.
    const inOrder = weeks.toSorted((a, b) => a.week.localeCompare(b.week));
    return this.#writeEach(inOrder.flatMap(writes.saveTickets));
  }

  listCinemaTickets(from: IsoDate, to: IsoDate): Promise<CinemaTickets[]> {
    return this.#read(reads.cinemaTickets(from, to));
  }

  saveSettings(settings: CinemaSettings, version: number, change: SettingsChange): Promise<boolean> {
    return this.#writeEach([writes.saveSettings(settings, version, change)]);
  }

  withdrawSettings(effectiveFrom: IsoDate, version: number, change: SettingsChange): Promise<boolean> {
    return this.#writeEach([writes.withdrawSettings(effectiveFrom, version, change)]);
  }

  listSettings(): Promise<StoredSettings[]> {
    return this.#read(reads.settings());
  }

  enterRentalRate(rate: Omit<RentalRate, 'version' | 'rateBefore'>, version: number): Promise<boolean> {
    return this.#writeEach([writes.enterRentalRate(rate, version)]);
  }

  recordMatches(
    week: IsoDate,
    matches: readonly FoundMatch[],
    forgotten: readonly Pick<FilmMatch, 'filmId' | 'otherFilmId'>[],
  ): Promise<void> {
    return this.#writeAll(writes.recordMatches(week, matches, forgotten));
  }

  listMatches(from: IsoDate, to: IsoDate): Promise<FilmMatch[]> {
    return this.#read(reads.matches(from, to));
  }

  sayMatch(said: SaidPair, version: number): Promise<boolean> {
    return this.#writeEach([writes.sayMatch(said, version)]);
  }

  tellFacts(tellings: NewTellings): Promise<boolean> {
    return this.#writeEach(writes.tellFacts(tellings));
  }

  listToldFacts(from: IsoDate, to: IsoDate): Promise<Telling[]> {
    return this.#read(reads.toldFacts(from, to));
  }

  state(): string {
    return this.#database.state();
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #read<T>({ command, map }: Read<T>): Promise<T> {
    const { statement, parameters } = checked(command);
    return map(await this.#database.query(statement, parameters));
  }

  async #write(command: Command): Promise<number> {
    const { statement, parameters } = checked(command);
    return this.#database.execute(statement, parameters);
  }

  async #writeAll(commands: readonly Command[]): Promise<void> {
    await this.#database.executeAll(commands.map(checked));
  }

  async #writeEach(changes: readonly Guarded[]): Promise<boolean> {
    if (changes.length === 0) return true;
    return this.#database.executeAllIfEach(
      changes.map(({ guard, commands }) => ({ guard: checked(guard), commands: commands.map(checked) })),
    );
  }
}
