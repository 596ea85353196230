import { NiabError } from '../../errors.ts';
import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant } from '../../domain/cinema-week.ts';
import type { Forecast } from '../../domain/shapes/forecast.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { Run, RunItem, RunKind, RunProblem } from '../../domain/run.ts';
import { CINEMA, commandOf } from './commands.ts';
import type { Parameters } from './fields.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  FilmMatch,
  FoundMatch,
  HostRequests,
  PlannedRoom,
  RunMove,
  RunPage,
  SaidPair,
  SeenItem,
  SettingsChange,
  StoredJoinedFilm,
  StoredSettings,
  TicketsOfWeek,
} from './entities.ts';
import type { OperationalStore } from './operational-store.ts';
import * as reads from './reads.ts';
import type { Read, ReadsOf } from './reads.ts';
import type { Command, Guarded, SqlDatabase, StatementName } from './sql-database.ts';

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
    await this.#write('insertRun', { ...run });
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

  async moveRun({ films, pending = [], ...move }: RunMove): Promise<boolean> {
    const { runId } = move;
    const round = move.from + 1;
    return this.#writeIf(commandOf('moveRun', { ...move }), [
      ...(films === undefined ? [] : [commandOf('deleteRunFilms', { runId })]),
      ...(films ?? []).map(({ key, label }) =>
        commandOf('insertRunItem', { runId, type: 'film', key, label, round }),
      ),
      ...pending.map(({ type, key }) => commandOf('reopenRunItem', { runId, type, key, round })),
    ]);
  }

  async claimRun(runId: string, owner: string, now: IsoInstant, until: IsoInstant): Promise<boolean> {
    return (await this.#write('claimRun', { runId, owner, now, until })) > 0;
  }

  addRunItems(items: Pick<RunItem, 'runId' | 'type' | 'key' | 'label'>[]): Promise<void> {
    return this.#writeAll(
      'insertRunItem',
      items.map(({ runId, type, key, label }) => ({ runId, type, key, label, round: 0 })),
    );
  }

  async noteProblem(
    { runId, key, label }: Pick<RunItem, 'runId' | 'key' | 'label'>,
    problem: RunProblem,
  ): Promise<void> {
    const item = { runId, type: 'page', key, round: 0 } as const;
    await this.#database.executeAll([
      commandOf('insertRunItem', { ...item, label }),
      commandOf('settleRunItem', settlement(item, problem)),
    ]);
  }

  async settleRunItem(item: SeenItem, problem: RunProblem | null): Promise<boolean> {
    return (await this.#write('settleRunItem', settlement(item, problem))) > 0;
  }

  listRunItems(runId: string): Promise<RunItem[]> {
    return this.#read(reads.runItems(runId));
  }

  listRunPages(kind: RunKind, from: IsoDate, to: IsoDate): Promise<RunPage[]> {
    return this.#read(reads.runPages(kind, from, to));
  }

  async countRequests(requests: HostRequests): Promise<void> {
    await this.#write('addRequests', { ...requests });
  }

  listRequests(week: IsoDate): Promise<HostRequests[]> {
    return this.#read(reads.requests(week));
  }

  async upsertRelease({ filmId, week, ...document }: Release): Promise<void> {
    // What a release is the same as follows from what was said: it is no fact of its own.
    const facts = JSON.stringify({ ...document, sameAs: undefined });
    await this.#write('upsertRelease', { filmId, week, facts });
  }

  listReleases(week: IsoDate): Promise<Release[]> {
    return this.#read(reads.releases(week));
  }

  async upsertForecast(forecast: Forecast): Promise<void> {
    const { explanation } = forecast;
    await this.#write('upsertForecast', {
      ...forecast,
      explanation: explanation === null ? null : JSON.stringify(explanation),
    });
  }

  listForecasts(from: IsoDate, to: IsoDate): Promise<Forecast[]> {
    return this.#read(reads.forecasts(from, to));
  }

  async savePlan(plan: PlannedRoom[]): Promise<void> {
    const programmes = new Map(
      plan.map(({ week, stage, modelVersion }) => [
        JSON.stringify([week, stage, modelVersion]),
        { week, stage, modelVersion },
      ]),
    );
    await this.#database.executeAll([
      ...[...programmes.values()].map((programme) => commandOf('deletePlan', { ...CINEMA, ...programme })),
      ...plan.map((room) => commandOf('insertPlannedRoom', { ...CINEMA, ...room })),
    ]);
  }

  listPlans(from: IsoDate, to: IsoDate): Promise<PlannedRoom[]> {
    return this.#read(reads.plans(from, to));
  }

  async addDecision(
    { week, rooms: films, reason, notObtained, decidedAt, decidedBy }: Omit<Decision, 'version'>,
    version: number,
  ): Promise<boolean> {
    const key = { ...CINEMA, week };
    const sequence = version + 1;
    return this.#writeIf(
      commandOf('insertDecision', {
        ...{ ...key, version, reason, decidedAt, decidedBy },
        notObtained: JSON.stringify(notObtained),
      }),
      (films ?? []).map(({ room, filmId }) =>
        commandOf('insertDecisionRoom', { ...key, sequence, room, filmId }),
      ),
    );
  }

  listDecisions(from: IsoDate, to: IsoDate): Promise<Decision[]> {
    return this.#read(reads.decisions(from, to));
  }

  listDecisionHistory(week: IsoDate): Promise<Decision[]> {
    return this.#read(reads.decisionHistory(week));
  }

  recordActuals(actuals: Actual[]): Promise<void> {
    return this.#writeAll(
      'upsertActual',
      actuals.map((actual) => ({ ...actual })),
    );
  }

  listActuals(from: IsoDate, to: IsoDate): Promise<Actual[]> {
    return this.#read(reads.actuals(from, to));
  }

  async saveTicketsOfWeeks(weeks: readonly TicketsOfWeek[]): Promise<boolean> {
    // Two that write the same weeks lock them in the same order.
    const changes = weeks.toSorted((a, b) => a.week.localeCompare(b.week)).flatMap(ticketsOf);
    return changes.length === 0 || this.#database.executeAllIfEach(changes);
  }

  listCinemaTickets(from: IsoDate, to: IsoDate): Promise<CinemaTickets[]> {
    return this.#read(reads.cinemaTickets(from, to));
  }

  async saveSettings(
    { effectiveFrom, rooms, ticketPrice, fixedCosts, admissionsShare, extraRoomGain }: CinemaSettings,
    version: number,
    { changedAt, changedBy }: SettingsChange,
  ): Promise<boolean> {
    const key = { ...CINEMA, effectiveFrom };
    const change = { version, changedAt, changedBy };
    return this.#writeIf(
      commandOf('upsertSettings', {
        ...{ ...key, ...change },
        ...{ ticketPrice, fixedCosts, admissionsShare, extraRoomGain },
      }),
      [
        commandOf('deleteSettingsRooms', key),
        ...rooms.map(({ room, name, seats, showsPerDay }) =>
          commandOf('insertSettingsRoom', { ...key, room, name, seats, showsPerDay }),
        ),
      ],
    );
  }

  withdrawSettings(
    effectiveFrom: IsoDate,
    version: number,
    { changedAt, changedBy }: SettingsChange,
  ): Promise<boolean> {
    const key = { ...CINEMA, effectiveFrom };
    return this.#writeIf(commandOf('withdrawSettings', { ...key, version, changedAt, changedBy }), [
      commandOf('deleteSettingsRooms', key),
    ]);
  }

  listSettings(): Promise<StoredSettings[]> {
    return this.#read(reads.settings());
  }

  async recordMatches(
    week: IsoDate,
    matches: readonly FoundMatch[],
    forgotten: readonly Pick<FilmMatch, 'filmId' | 'otherFilmId'>[],
  ): Promise<void> {
    await this.#database.executeAll([
      ...forgotten.map(({ filmId, otherFilmId }) =>
        commandOf('deleteUnsaidMatch', { week, filmId, otherFilmId }),
      ),
      ...matches.map(({ films, confidence, reasons }) => {
        const facts: FoundMatch = { films, confidence, reasons };
        const [{ filmId }, { filmId: otherFilmId }] = films;
        return commandOf('upsertMatch', { week, filmId, otherFilmId, facts: JSON.stringify(facts) });
      }),
    ]);
  }

  listMatches(from: IsoDate, to: IsoDate): Promise<FilmMatch[]> {
    return this.#read(reads.matches(from, to));
  }

  async sayMatch(
    { week, joined, restored, forgotten, assembledAgain: runId, recordedAgain, ...said }: SaidPair,
    version: number,
  ): Promise<boolean> {
    const at = said.saidAt;
    return this.#writeIf(commandOf('sayMatch', { week, ...said, version }), [
      commandOf('deleteJoinedFilms', { week }),
      ...joined.map(({ filmId, forecastAs, resultAs }) =>
        commandOf('insertJoinedFilm', { week, filmId, forecastAs, resultAs }),
      ),
      ...restored.map((filmId) => commandOf('restoreRelease', { week, filmId })),
      ...forgotten.map((filmId) => commandOf('deleteActuals', { week, filmId })),
      ...(runId === null ? [] : [commandOf('assembleRunAgain', { runId, at })]),
      ...(recordedAgain ? [commandOf('recordRunsAgain', { week, at })] : []),
    ]);
  }

  listJoinedFilms(from: IsoDate, to: IsoDate): Promise<StoredJoinedFilm[]> {
    return this.#read(reads.joinedFilms(from, to));
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

  async #write(statement: StatementName, parameters: Parameters): Promise<number> {
    const command = commandOf(statement, parameters);
    return this.#database.execute(command.statement, command.parameters);
  }

  #writeIf(guard: Command, commands: readonly Command[]): Promise<boolean> {
    return this.#database.executeAllIfEach([{ guard, commands }]);
  }

  async #writeAll(statement: StatementName, all: readonly Parameters[]): Promise<void> {
    await this.#database.executeAll(all.map((parameters) => commandOf(statement, parameters)));
  }
}

function checked({ statement, parameters }: Command): Command {
  return commandOf(statement, parameters);
}

/** The first room's row is the guard: it is written after the version that is stored only. */
function ticketsOf({ week, entries, version }: TicketsOfWeek): Guarded[] {
  const [first, ...others] = entries.map(({ room, filmId, tickets, enteredAt, enteredBy }) => ({
    ...CINEMA,
    ...{ week, room, filmId, tickets, enteredAt, enteredBy },
  }));
  if (first === undefined) return [];
  const sequence = version + 1;
  return [
    {
      guard: commandOf('insertFirstTickets', { ...first, version }),
      commands: others.map((entry) => commandOf('insertMoreTickets', { ...entry, sequence })),
    },
  ];
}

function settlement(
  { runId, type, key, round, state: seen }: SeenItem,
  problem: RunProblem | null,
): Parameters {
  return {
    ...{ runId, type, key, round, seenState: seen ?? null },
    state: problem === null ? 'done' : 'failed',
    problemCode: problem?.code ?? null,
    problemDetail: problem?.detail ?? null,
  };
}
