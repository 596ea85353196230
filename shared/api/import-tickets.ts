import { settingsFor } from '../domain/cinema.ts';
import { addWeeks, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import type { ReleaseTitle } from '../storage/operational/entities.ts';
import * as reads from '../storage/operational/reads.ts';
import type { PutTickets, TicketsStored } from './contract/ticket-import.ts';
import { currentTickets } from './current-tickets.ts';
import type { Caller } from './endpoint.ts';
import { InvalidFieldsError, PreconditionFailedError, type FieldError } from './problem-details.ts';
import { titlesByWeek } from './titles-by-week.ts';
import { areStored, asKept, checkBegun, checkFilms, contradictions } from './ticket-rules.ts';

type ImportWeek = PutTickets['weeks'][number];

/** Who imports; nobody is named where the command writes to the store itself. */
type ImportCaller = Pick<Caller, 'operational' | 'clock'> & { manager: string | null };

/**
 * Stores the tickets of many weeks as one, each after the version of its tickets; weeks that say what is stored already
 * are not stored twice, so a request whose answer was lost may be sent again. Throws for the field of the first week of
 * which it is true `unknown-week`, `conflict` before the week has begun, `unknown-film`, `precondition-failed` when other tickets are stored
 * by now, and `invalid-input` with every room that cannot be so: nothing is stored then.
 */
export async function importTickets(
  { operational, clock, manager }: ImportCaller,
  { weeks: imported }: PutTickets,
): Promise<TicketsStored> {
  const sorted = imported.map(({ week }) => week).sort();
  const [from, to] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  const { titles, decisions, settings, tickets } = await operational.readAll({
    tickets: reads.cinemaTickets(from, to),
    titles: reads.titles(addWeeks(from, -1), to),
    decisions: reads.decisions(from, to),
    settings: reads.settings(),
  });
  const films = titlesByWeek(titles, decisions);
  const filmsOf = ({ week }: ImportWeek): ReleaseTitle[] => films.get(week) ?? [];
  const weeks = imported.map((week) => ({ ...week, rooms: asKept(week.rooms, filmsOf(week)) }));
  const changed = changedWeeks(weeks, tickets);
  const answer = { stored: changed.length, unchanged: weeks.length - changed.length };
  if (changed.length === 0) return answer;

  const now = clock.now();
  const fieldOf = (week: ImportWeek): string => `weeks.${weeks.indexOf(week)}`;
  const errors: FieldError[] = [];
  for (const week of changed) {
    checkWeek(week, fieldOf(week), filmsOf(week), parisDateOf(now));
    const wrong = contradictions(week.rooms, settingsFor(week.week, settings));
    errors.push(...wrong.map(({ field, detail }) => ({ field: `${fieldOf(week)}.${field}`, detail })));
  }
  if (errors.length > 0) throw new InvalidFieldsError(errors);

  for (const week of changed) {
    const current = currentTickets(tickets.filter((entry) => entry.week === week.week));
    if (current.version !== week.version) {
      throw new PreconditionFailedError(current, `${fieldOf(week)}.version`);
    }
  }

  const enteredAt = now.toISOString();
  const isWritten = await operational.saveTicketsOfWeeks(
    changed.map(({ week, version, rooms }) => ({
      ...{ week, version },
      entries: rooms.map((room) => ({ ...room, enteredAt, enteredBy: manager })),
    })),
  );
  // Others were quicker: with the same, and it is done, or with other tickets.
  return isWritten ? answer : importTickets({ operational, clock, manager }, { weeks: imported });
}

function changedWeeks(
  weeks: readonly ImportWeek[],
  tickets: Parameters<typeof currentTickets>[0],
): ImportWeek[] {
  const byWeek = Map.groupBy(tickets, ({ week }) => week);
  return weeks.filter(({ week, rooms }) => !areStored(rooms, currentTickets(byWeek.get(week) ?? [])));
}

function checkWeek(
  { week, rooms }: ImportWeek,
  field: string,
  films: readonly ReleaseTitle[],
  today: IsoDate,
): void {
  if (films.length === 0) {
    throw new NiabError('unknown-week', `Nothing is known of the week ${week}`, { field: `${field}.week` });
  }
  checkBegun(week, today, `${field}.week`);
  checkFilms(week, rooms, films, `${field}.`);
}
