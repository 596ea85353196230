/** What the store's methods of these names write; the parameters are checked when it is written. */
import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant } from '../../domain/cinema-week.ts';
import type { Forecast, ForecastNumbers } from '../../domain/shapes/forecast.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { Run, RunItem, RunProblem } from '../../domain/run.ts';
import { CINEMA } from './commands.ts';
import type { Parameters } from './fields.ts';
import type {
  Actual,
  Decision,
  FilmMatch,
  FoundMatch,
  HostRequests,
  NewTellings,
  PlannedRoom,
  RentalRate,
  RunMove,
  SaidPair,
  SecondWeek,
  SeenItem,
  ServedLevels,
  SettingsChange,
  TicketsOfWeek,
} from './entities.ts';
import type { Command, Guarded, StatementName } from './sql-database.ts';

export function startRun(run: Run): Command {
  return write('insertRun', { ...run });
}

export function moveRun({ films, pending = [], ...move }: RunMove): Guarded {
  const { runId } = move;
  const round = move.from + 1;
  return {
    guard: write('moveRun', { ...move }),
    commands: [
      ...(films === undefined ? [] : [write('deleteRunFilms', { runId })]),
      ...(films ?? []).map(({ key, label }) =>
        write('insertRunItem', { runId, type: 'film', key, label, round }),
      ),
      ...pending.map(({ type, key }) => write('reopenRunItem', { runId, type, key, round })),
    ],
  };
}

export function claimRun(runId: string, owner: string, now: IsoInstant, until: IsoInstant): Command {
  return write('claimRun', { runId, owner, now, until });
}

export function addRunItems(items: Pick<RunItem, 'runId' | 'type' | 'key' | 'label'>[]): Command[] {
  return items.map(({ runId, type, key, label }) =>
    write('insertRunItem', { runId, type, key, label, round: 0 }),
  );
}

export function noteProblem(
  { runId, key, label }: Pick<RunItem, 'runId' | 'key' | 'label'>,
  problem: RunProblem,
): Command[] {
  const item = { runId, type: 'page', key, round: 0 } as const;
  return [write('insertRunItem', { ...item, label }), settleRunItem(item, problem)];
}

export function settleRunItem(
  { runId, type, key, round, state: seen }: SeenItem,
  problem: RunProblem | null,
): Command {
  return write('settleRunItem', {
    ...{ runId, type, key, round, seenState: seen ?? null },
    state: problem === null ? 'done' : 'failed',
    problemCode: problem?.code ?? null,
    problemDetail: problem?.detail ?? null,
  });
}

export function countRequests(requests: HostRequests): Command {
  return write('addRequests', { ...requests });
}

export function upsertRelease({ filmId, week, ...document }: Release): Command {
  // What a release is the same as follows from what was said: it is no fact of its own.
  const facts = JSON.stringify({ ...document, sameAs: undefined });
  return write('upsertRelease', { filmId, week, facts });
}

export function upsertForecast({ explanation, ...numbers }: Forecast): Command {
  return write('upsertForecast', {
    ...numbers,
    explanation: explanation === null ? null : JSON.stringify(explanation),
  });
}

export function upsertChallengerForecast({ revision: _revision, ...numbers }: ForecastNumbers): Command {
  return write('upsertChallengerForecast', { ...numbers });
}

export function recordIntervalLevels(levels: ServedLevels): Command {
  return write('insertIntervalLevels', { ...levels });
}

export function savePlan(plan: PlannedRoom[]): Command[] {
  const programmes = new Map(
    plan.map(({ week, stage, modelVersion }) => [
      JSON.stringify([week, stage, modelVersion]),
      { week, stage, modelVersion },
    ]),
  );
  return [
    ...[...programmes.values()].map((programme) => write('deletePlan', { ...CINEMA, ...programme })),
    ...plan.map((room) => write('insertPlannedRoom', { ...CINEMA, ...room })),
  ];
}

export function addDecision(
  { week, rooms: films, reason, notObtained, decidedAt, decidedBy }: Omit<Decision, 'version'>,
  version: number,
): Guarded {
  const key = { ...CINEMA, week };
  const sequence = version + 1;
  return {
    guard: write('insertDecision', {
      ...{ ...key, version, reason, decidedAt, decidedBy },
      notObtained: JSON.stringify(notObtained),
    }),
    commands: (films ?? []).map(({ room, filmId }) =>
      write('insertDecisionRoom', { ...key, sequence, room, filmId }),
    ),
  };
}

export function recordActuals(actuals: Actual[]): Command[] {
  return actuals.map((actual) => write('upsertActual', { ...actual }));
}

export function upsertSecondWeek(secondWeek: SecondWeek): Command {
  return write('upsertSecondWeek', { ...secondWeek });
}

export function enterRentalRate(
  { week, filmId, rate, changedAt, changedBy }: Omit<RentalRate, 'version' | 'rateBefore'>,
  version: number,
): Guarded {
  const entered = { week, filmId, rate, changedAt, changedBy };
  return { guard: write('insertRentalRate', { ...CINEMA, ...entered, version }), commands: [] };
}

/** Of a week without rooms nothing. The first room's row is the guard: it is written after the version that is stored only. */
export function saveTickets({ week, entries, version }: TicketsOfWeek): Guarded[] {
  const [first, ...others] = entries.map(({ room, filmId, tickets, enteredAt, enteredBy }) => ({
    ...CINEMA,
    ...{ week, room, filmId, tickets, enteredAt, enteredBy },
  }));
  if (first === undefined) return [];
  const sequence = version + 1;
  return [
    {
      guard: write('insertFirstTickets', { ...first, version }),
      commands: others.map((entry) => write('insertMoreTickets', { ...entry, sequence })),
    },
  ];
}

export function saveSettings(
  { effectiveFrom, rooms, name: cinemaName, secondWeek, keptMoney, ...others }: CinemaSettings,
  version: number,
  { changedAt, changedBy }: SettingsChange,
): Guarded {
  const key = { ...CINEMA, effectiveFrom };
  const { ticketPrice, fixedCosts, admissionsShare, extraRoomGain, rentalRate, sacemRate, address } = others;
  return {
    guard: write('upsertSettings', {
      ...{ ...key, version, changedAt, changedBy },
      ...{ ticketPrice, fixedCosts, admissionsShare, extraRoomGain, rentalRate, sacemRate },
      ...{ secondWeek: Number(secondWeek), keptMoney: Number(keptMoney), cinemaName, address },
    }),
    commands: [
      write('deleteSettingsRooms', key),
      ...rooms.map(({ room, name, seats, showsPerDay, showTimes }) =>
        write('insertSettingsRoom', {
          ...{ ...key, room, name, seats, showsPerDay },
          showTimes: JSON.stringify(showTimes),
        }),
      ),
    ],
  };
}

export function withdrawSettings(
  effectiveFrom: IsoDate,
  version: number,
  { changedAt, changedBy }: SettingsChange,
): Guarded {
  const key = { ...CINEMA, effectiveFrom };
  return {
    guard: write('withdrawSettings', { ...key, version, changedAt, changedBy }),
    commands: [write('deleteSettingsRooms', key)],
  };
}

export function recordMatches(
  week: IsoDate,
  matches: readonly FoundMatch[],
  forgotten: readonly Pick<FilmMatch, 'filmId' | 'otherFilmId'>[],
): Command[] {
  return [
    ...forgotten.map(({ filmId, otherFilmId }) => write('deleteUnsaidMatch', { week, filmId, otherFilmId })),
    ...matches.map(({ films, confidence, reasons }) => {
      const facts: FoundMatch = { films, confidence, reasons };
      const [{ filmId }, { filmId: otherFilmId }] = films;
      return write('upsertMatch', { week, filmId, otherFilmId, facts: JSON.stringify(facts) });
    }),
  ];
}

export function sayMatch(
  { week, joined, restored, forgotten, assembledAgain: runId, recordedAgain, ...said }: SaidPair,
  version: number,
): Guarded {
  const at = said.saidAt;
  return {
    guard: write('sayMatch', { week, ...said, version }),
    commands: [
      write('deleteJoinedFilms', { week }),
      ...joined.map(({ filmId, forecastAs, resultAs }) =>
        write('insertJoinedFilm', { week, filmId, forecastAs, resultAs }),
      ),
      ...restored.map((filmId) => write('restoreRelease', { week, filmId })),
      ...forgotten.map((filmId) => write('deleteActuals', { week, filmId })),
      ...(runId === null ? [] : [write('assembleRunAgain', { runId, at })]),
      ...(recordedAgain ? [write('recordRunsAgain', { week, at })] : []),
    ],
  };
}

/** The run comes after the last film: all that was told is there by then. */
export function tellFacts({ week, films, toldAt, toldBy, runId }: NewTellings): Guarded[] {
  const again =
    runId === null
      ? []
      : [write('buildRunAgain', { runId, at: toldAt }), write('buildToldFilmsAgain', { runId, week })];
  return films.map(({ filmId, version, facts }, i) => ({
    guard: write('insertToldFacts', {
      ...{ week, filmId, version, toldAt, toldBy },
      facts: JSON.stringify(facts),
    }),
    commands: i === films.length - 1 ? again : [],
  }));
}

function write(statement: StatementName, parameters: Parameters): Command {
  return { statement, parameters };
}
