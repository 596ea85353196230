import type { TicketPreview, TicketTitle, TicketWeek } from '#shared/api/contract/ticket-import.ts';
import {
  importedRooms,
  isOpen,
  weeksToStore,
  type ImportedRoom,
  type TitleChoices,
} from '#shared/domain/ticket-import.ts';
import type { TicketTarget } from './targets.ts';
import { NOTE_TEXTS, PROBLEM_TEXTS } from './texts.ts';

/** What is said at a terminal; `ask` is null where nobody can answer. */
export interface Dialogue {
  say: (line: string) => void;
  ask: ((question: string) => Promise<string>) | null;
}

export interface ImportOptions {
  /** Titles that are like no release of their week are left out. */
  leaveOut: boolean;
  /** Nothing is asked before it is stored. */
  yes: boolean;
}

/** Shows what a file would do, settles what is open, asks, and stores it. Answers whether everything is stored now. */
export async function importInto(
  target: TicketTarget,
  bytes: Uint8Array,
  { leaveOut, yes }: ImportOptions,
  dialogue: Dialogue,
): Promise<boolean> {
  const { say, ask } = dialogue;
  say(`Reading ${bytes.length} bytes …`);
  const preview = await target.preview(bytes);
  tellLines(preview, say);
  if (preview.problemCount > 0) {
    say('Nothing was stored: correct these lines first.');
    return false;
  }
  const choices = await settled(preview.weeks, leaveOut, dialogue);
  for (const week of preview.weeks) for (const line of toldWeek(week, choices)) say(line);

  const rooms = preview.weeks.flatMap((week) => importedRooms(week, choices));
  if (rooms.some(isOpen)) {
    say(
      'Nothing was stored: settle the rooms marked with "!" in the file, or leave titles out with --leave-out.',
    );
    return false;
  }
  const weeks = weeksToStore(preview.weeks, choices);
  if (weeks.length === 0) {
    say('Nothing to store: all of it is stored already.');
    return true;
  }
  if (!yes) {
    if (ask === null) {
      say('Nothing was stored: repeat it with --yes.');
      return false;
    }
    const answer = await ask(`Store ${weeks.length} weeks? [y/N] `);
    if (!/^\s*[yo]/iu.test(answer)) {
      say('Nothing was stored.');
      return false;
    }
  }
  say(`Storing ${weeks.length} weeks …`);
  const { stored } = await target.store({ weeks });
  say(`${stored} weeks are stored.`);
  return true;
}

function tellLines(
  { lines, problems, problemCount, notes, noteCount, weeks }: TicketPreview,
  say: Dialogue['say'],
): void {
  say(`${lines} lines of ${weeks.length} weeks can be read.`);
  for (const { code, line, column, value } of problems) {
    say(`✗ ${placeText(line, column)}: ${PROBLEM_TEXTS[code]}${valueText(value)}`);
  }
  if (problemCount > problems.length) say(`✗ and ${problemCount - problems.length} more`);
  for (const { code, line, value } of notes) {
    say(`  ${placeText(line, null)}: ${NOTE_TEXTS[code]}${valueText(value)}`);
  }
  if (noteCount > notes.length) say(`  and ${noteCount - notes.length} more`);
}

function placeText(line: number | null, column: string | null): string {
  if (line === null) return 'file';
  return column === null ? `line ${line}` : `line ${line}, column "${column}"`;
}

function valueText(value: string | null): string {
  return value === null || value === '' ? '' : ` ("${value}")`;
}

/** What is left out as asked for, then what somebody answers of each title that is open. */
async function settled(
  weeks: readonly TicketWeek[],
  leaveOut: boolean,
  dialogue: Dialogue,
): Promise<TitleChoices> {
  const choices = new Map<string, string | null>();
  for (const week of weeks) {
    for (const { id, title, filmId, near } of week.titles) {
      if (leaveOut && title !== '' && filmId === null && near.length === 0) choices.set(id, null);
    }
    for (const room of importedRooms(week, choices)) {
      if (room.state !== 'open' && room.state !== 'several') continue;
      for (const title of room.titles) {
        if (title.title === '' || choices.has(title.id)) continue;
        const isAsked = title.filmId === null || room.state === 'several';
        const chosen = isAsked ? await askedFor(week, room, title, dialogue) : undefined;
        if (chosen !== undefined) choices.set(title.id, chosen);
      }
    }
  }
  return choices;
}

/** Undefined without an answer. */
async function askedFor(
  week: TicketWeek,
  { name }: ImportedRoom,
  { title, near, filmId, lines }: TicketTitle,
  { say, ask }: Dialogue,
): Promise<string | null | undefined> {
  if (ask === null) return undefined;
  const first = [...(filmId === null ? [] : [filmId]), ...near];
  const films = [
    ...first.flatMap((id) => week.films.filter((film) => film.filmId === id)),
    ...week.films.filter((film) => !first.includes(film.filmId)),
  ];
  const distinct = [...new Map(films.map((film) => [film.filmId, film])).values()];
  say(`Which film of the week ${week.week} is "${title}" (line ${lines[0] ?? 0}, ${name})?`);
  for (const [i, film] of distinct.entries()) say(`  ${i + 1}  ${film.title}`);
  say('  0  none of them: leave it out');
  const answer = (await ask('> ')).trim();
  if (answer === '0') return null;
  return /^\d+$/u.test(answer) ? distinct[Number(answer) - 1]?.filmId : undefined;
}

/** A week in the terminal: each room before and after. */
function toldWeek(week: TicketWeek, choices: TitleChoices): string[] {
  const nameOf = (filmId: string | null): string =>
    filmId === null ? 'closed' : (week.films.find((film) => film.filmId === filmId)?.title ?? filmId);
  return [
    week.week,
    ...importedRooms(week, choices).map((room) => {
      const { name, before, after, state, titles, capacity } = room;
      const mark = isOpen(room) ? '!' : ' ';
      const sold =
        after === null
          ? titles.map(({ title }) => `"${title}"`).join(', ')
          : `${nameOf(after.filmId)}: ${after.tickets}`;
      const was = before === null ? '' : `, before: ${nameOf(before.filmId)}: ${before.tickets}`;
      const seats = state === 'full' ? ` of ${capacity} seats` : '';
      return `${mark} ${name}  ${sold}${seats} (${state}${was})`;
    }),
  ];
}
