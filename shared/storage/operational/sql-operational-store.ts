import { NiabError } from '../../errors.ts';
import { ROOMS, type CinemaSettings, type Room } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant, Stage } from '../../domain/cinema-week.ts';
import type { Forecast, ForecastNumbers } from '../../domain/forecast.ts';
import type { Release } from '../../domain/release.ts';
import type { Run, RunItem, RunKind, RunProblem } from '../../domain/run.ts';
import { normalise } from './fields.ts';
import type { Parameters } from './fields.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  DistributorRecord,
  HostRequests,
  OperationalStore,
  PlannedRoom,
  ReleaseTitle,
  RunMove,
  RunPage,
  StoredSettings,
} from './operational-store.ts';
import * as rows from './rows.ts';
import type { Command, Row, SqlDatabase, StatementName } from './sql-database.ts';

/** The one cinema of a deployment: its data have it as the first part of their key, so that others can come beside it. */
const CINEMA = { cinemaId: 'main' };

/** The operational store over a SQL database of either dialect: what differs is in the statements alone. */
export class SqlOperationalStore implements OperationalStore {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  migrate(): Promise<void> {
    return this.#database.migrate();
  }

  async startRun(run: Run): Promise<Run> {
    await this.#write('insertRun', { ...run });
    const recorded = await this.getRun(run.runId);
    if (recorded === null) throw new NiabError('unknown-run', `Run ${run.runId} was not recorded`);
    return recorded;
  }

  async getRun(runId: string): Promise<Run | null> {
    const [run] = await this.#read('selectRun', { runId }, rows.toRun);
    return run ?? null;
  }

  listRuns(from: IsoDate, to: IsoDate): Promise<Run[]> {
    return this.#read('selectRuns', weeks(from, to), rows.toRun);
  }

  moveRun({ films, pending = [], ...move }: RunMove): Promise<boolean> {
    const { runId } = move;
    const round = move.from + 1;
    return this.#database.executeAllIf(command('moveRun', { ...move }), [
      ...(films === undefined ? [] : [command('deleteRunFilms', { runId })]),
      ...(films ?? []).map(({ key, label }) =>
        command('insertRunItem', { runId, type: 'film', key, label, round }),
      ),
      ...pending.map(({ type, key }) => command('reopenRunItem', { runId, type, key, round })),
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
      command('insertRunItem', { ...item, label }),
      command('settleRunItem', settlement(item, problem)),
    ]);
  }

  async settleRunItem(
    item: Pick<RunItem, 'runId' | 'type' | 'key' | 'round'>,
    problem: RunProblem | null,
  ): Promise<boolean> {
    return (await this.#write('settleRunItem', settlement(item, problem))) > 0;
  }

  listRunItems(runId: string): Promise<RunItem[]> {
    return this.#read('selectRunItems', { runId }, rows.toRunItem);
  }

  listRunPages(kind: RunKind, from: IsoDate, to: IsoDate): Promise<RunPage[]> {
    return this.#read('selectRunPages', { kind, ...weeks(from, to) }, rows.toRunPage);
  }

  async countRequests(requests: HostRequests): Promise<void> {
    await this.#write('addRequests', { ...requests });
  }

  listRequests(week: IsoDate): Promise<HostRequests[]> {
    return this.#read('selectRequests', { week }, rows.toHostRequests);
  }

  async upsertRelease({ filmId, week, ...facts }: Release): Promise<void> {
    const document: rows.ReleaseFactsDocument = facts;
    await this.#write('upsertRelease', { filmId, week, facts: JSON.stringify(document) });
  }

  async listReleases(week: IsoDate): Promise<Release[]> {
    const releases = await this.#read('selectReleases', { week }, rows.toRelease);
    return releases.filter((release) => release.withdrawn !== true);
  }

  listWeeks(): Promise<IsoDate[]> {
    return this.#read('selectWeeks', {}, rows.toWeek);
  }

  async countReleases(): Promise<Map<IsoDate, number>> {
    return new Map(await this.#read('selectReleaseCounts', {}, rows.toReleaseCount));
  }

  listTitles(from: IsoDate, to: IsoDate): Promise<ReleaseTitle[]> {
    return this.#read('selectTitles', weeks(from, to), rows.toTitle);
  }

  async upsertForecast(forecast: Forecast): Promise<void> {
    const { explanation } = forecast;
    await this.#write('upsertForecast', {
      ...forecast,
      explanation: explanation === null ? null : JSON.stringify(explanation),
    });
  }

  listForecasts(from: IsoDate, to: IsoDate): Promise<Forecast[]> {
    return this.#read('selectForecasts', weeks(from, to), rows.toForecast);
  }

  listForecastNumbers(from: IsoDate, to: IsoDate): Promise<ForecastNumbers[]> {
    return this.#read('selectForecastNumbers', weeks(from, to), rows.toForecastNumbers);
  }

  listDistributorRecords(stage: Stage, from: IsoDate, to: IsoDate): Promise<DistributorRecord[]> {
    return this.#read('selectDistributorRecords', { stage, ...weeks(from, to) }, rows.toDistributorRecord);
  }

  async savePlan(plan: PlannedRoom[]): Promise<void> {
    const programmes = new Map(
      plan.map(({ week, stage, modelVersion }) => [
        JSON.stringify([week, stage, modelVersion]),
        { week, stage, modelVersion },
      ]),
    );
    await this.#database.executeAll([
      ...[...programmes.values()].map((programme) => command('deletePlan', { ...CINEMA, ...programme })),
      ...plan.map((room) => command('insertPlannedRoom', { ...CINEMA, ...room })),
    ]);
  }

  listPlans(from: IsoDate, to: IsoDate): Promise<PlannedRoom[]> {
    return this.#read('selectPlans', { ...CINEMA, ...weeks(from, to) }, rows.toPlannedRoom);
  }

  async addDecision(
    { week, rooms: films, reason, notObtained, decidedAt, decidedBy }: Omit<Decision, 'version'>,
    version: number,
  ): Promise<boolean> {
    const key = { ...CINEMA, week };
    const roomOf = (room: Room, filmId: string | null): Command =>
      command('insertDecisionRoom', { ...key, sequence: version + 1, room, filmId });
    return this.#database.executeAllIf(
      command('insertDecision', {
        ...{ ...key, version, reason, decidedAt, decidedBy },
        notObtained: JSON.stringify(notObtained),
      }),
      films === null ? [] : ROOMS.map((room) => roomOf(room, films[room])),
    );
  }

  async listDecisions(from: IsoDate, to: IsoDate): Promise<Decision[]> {
    return rows.toDecisions(await this.#query('selectDecisions', { ...CINEMA, ...weeks(from, to) }));
  }

  async listDecisionHistory(week: IsoDate): Promise<Decision[]> {
    return rows.toDecisions(await this.#query('selectDecisionHistory', { ...CINEMA, week }));
  }

  recordActuals(actuals: Actual[]): Promise<void> {
    return this.#writeAll(
      'upsertActual',
      actuals.map((actual) => ({ ...actual })),
    );
  }

  listActuals(from: IsoDate, to: IsoDate): Promise<Actual[]> {
    return this.#read('selectActuals', weeks(from, to), rows.toActual);
  }

  async saveCinemaTickets(
    week: IsoDate,
    entries: Omit<CinemaTickets, 'week' | 'version'>[],
    version: number,
  ): Promise<boolean> {
    const [first, ...others] = entries.map(({ room, filmId, tickets, enteredAt }) => ({
      ...CINEMA,
      ...{ week, room, filmId, tickets, enteredAt },
    }));
    if (first === undefined) return true;
    const sequence = version + 1;
    return this.#database.executeAllIf(
      command('insertFirstTickets', { ...first, version }),
      others.map((entry) => command('insertMoreTickets', { ...entry, sequence })),
    );
  }

  listCinemaTickets(from: IsoDate, to: IsoDate): Promise<CinemaTickets[]> {
    return this.#read('selectCinemaTickets', { ...CINEMA, ...weeks(from, to) }, rows.toCinemaTickets);
  }

  async saveSettings(
    { effectiveFrom, seats, showsPerDay, ticketPrice, fixedCosts, admissionsShare }: CinemaSettings,
    version: number,
  ): Promise<boolean> {
    const key = { ...CINEMA, effectiveFrom };
    return this.#database.executeAllIf(
      command('upsertSettings', { ...key, ticketPrice, fixedCosts, admissionsShare, version }),
      [
        command('deleteSettingsRooms', key),
        ...ROOMS.map((room) =>
          command('insertSettingsRoom', {
            ...key,
            ...{ room, seats: seats[room], showsPerDay: showsPerDay[room] },
          }),
        ),
      ],
    );
  }

  async listSettings(): Promise<StoredSettings[]> {
    return rows.toSettings(await this.#query('selectSettings', CINEMA));
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #read<T>(statement: StatementName, parameters: Parameters, map: (row: Row) => T): Promise<T[]> {
    return (await this.#query(statement, parameters)).map(map);
  }

  async #query(statement: StatementName, parameters: Parameters): Promise<Row[]> {
    return this.#database.query(statement, normalise(parameters));
  }

  async #write(statement: StatementName, parameters: Parameters): Promise<number> {
    return this.#database.execute(statement, normalise(parameters));
  }

  async #writeAll(statement: StatementName, all: readonly Parameters[]): Promise<void> {
    await this.#database.executeAll(all.map((parameters) => command(statement, parameters)));
  }
}

function command(statement: StatementName, parameters: Parameters): Command {
  return { statement, parameters: normalise(parameters) };
}

function settlement(
  { runId, type, key, round }: Pick<RunItem, 'runId' | 'type' | 'key' | 'round'>,
  problem: RunProblem | null,
): Parameters {
  return {
    ...{ runId, type, key, round },
    state: problem === null ? 'done' : 'failed',
    problemCode: problem?.code ?? null,
    problemDetail: problem?.detail ?? null,
  };
}

function weeks(fromWeek: IsoDate, toWeek: IsoDate): Parameters {
  return { fromWeek, toWeek };
}
