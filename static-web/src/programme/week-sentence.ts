import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { filmIn, roomsByFilm, type RoomFilms } from '#shared/domain/room-films.ts';
import { money, percent, roundMoney } from '../format/format.ts';
import { profitableWeeks } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import { leftWords } from './left-words.ts';
import { countedMoney, programmeOf, titleOf } from './programme-view.ts';

/** A piece of a sentence; films and money are set apart by type, not by words. */
export type Piece = string | { film: string } | { gain: string } | { loss: string };

const text = fr.sentence;

/** The one sentence that would be enough; null while nothing is forecast. */
export function weekSentence(week: Week): Piece[] | null {
  if (week.result !== null) return playedSentence(week, week.result);
  const programme = programmeOf(week);
  if (programme === null) return null;
  if (week.state === 'played') return withoutResult(week, programme);
  const { expectedTakings, kept } = programme;
  const { result, profitProbability } = countedMoney(programme);
  const isRunning = week.state === 'running';
  const films = filmsOf(week, programme.rooms);
  if (films === null) {
    const closed = week.decision === null ? text.closed : text.decidedClosed;
    return [isRunning ? text.runningClosed : closed, text.was, ...outcome(result, roundMoney, text.itLacks)];
  }
  return [
    isRunning ? text.running : week.choice === null ? text.advise : fr.programming.chosen[week.choice],
    ...films,
    text.expect,
    roundMoney(expectedTakings),
    text.ofTakings,
    ...stays(kept, roundMoney, fr.kept.wouldOfThem),
    ...outcome(result, roundMoney, text.itLacks),
    profitableWeeks(profitProbability),
  ];
}

function playedSentence(week: Week, result: NonNullable<Week['result']>): Piece[] {
  const { takings, kept } = result;
  const films = filmsOf(week, result.rooms);
  const expected = programmeOf(week)?.expectedTakings ?? null;
  return [
    ...(films === null ? [text.shownNothing] : [text.shown, ...films]),
    text.was,
    money(takings),
    text.ofTakings,
    ...stays(kept, money, fr.kept.ofThem),
    ...outcome((kept ?? result).result, money, text.lacked),
    ...(expected === null ? [] : [text.weExpected(roundMoney(expected))]),
    besideTheBest(result),
  ];
}

/** What the best programme would have brought: how much of it came in, and how much more that is. */
function besideTheBest({ shareOfBest, leftRange }: NonNullable<Week['result']>): string {
  if (Math.round(leftRange[1]) === 0) return text.wasBest;
  const left = leftWords(leftRange);
  // « 100 % » and something more would contradict each other.
  return shareOfBest === null || shareOfBest >= 0.995
    ? text.bestLeft(left)
    : text.bestPossible(percent(shareOfBest), left);
}

/** A week that is over and of which nobody knows what it brought: which film is to blame, and what to do. */
function withoutResult(week: Week, { rooms, expectedTakings }: Programme): Piece[] {
  const films = filmsOf(week, rooms);
  return [
    ...(films === null ? [text.shownNothing] : [text.shown, ...films]),
    text.end,
    text.weExpected(roundMoney(expectedTakings)),
    ...missing(week, rooms),
  ];
}

function missing(week: Week, rooms: Programme['rooms']): Piece[] {
  const shown = new Set(rooms.map(({ filmId }) => filmId));
  const filmsThatAre = (state: 'awaited' | 'unpublished'): Piece[] =>
    [...week.releases, ...week.held]
      .filter(({ filmId, actualState }) => shown.has(filmId) && actualState === state)
      .flatMap(({ title }, index) => [...(index > 0 ? [text.and] : []), { film: title }]);
  const [unpublished, awaited] = [filmsThatAre('unpublished'), filmsThatAre('awaited')];
  if (unpublished.length > 0) return [text.unpublished, ...unpublished, text.enterTickets];
  return awaited.length > 0 ? [text.awaited, ...awaited, text.end] : [text.resultUnknown];
}

/**
 * « A en salle 1 et B en salle 2 », « A dans les deux salles », « A en salle 1 ; aucun film en salle 2 »; null without any.
 */
function filmsOf(week: Week, films: RoomFilms): Piece[] | null {
  const { rooms } = week.settings;
  const shown = [...roomsByFilm(films, rooms)];
  if (shown.length === 0) return null;
  const closed = rooms.filter(({ room }) => filmIn(films, room) === null);
  const lastMark = shown.some(([, taken]) => taken.length > 1) ? text.andThen : text.and;
  return [
    ...shown.flatMap(([filmId, taken], i): Piece[] => {
      const where = inRooms(taken, rooms.length);
      return [
        ...(i === 0 ? [] : [i < shown.length - 1 ? text.comma : lastMark]),
        { film: titleOf(week, filmId) ?? fr.ticket.unknownFilm },
        ...(where === '' ? [] : [` ${where}`]),
      ];
    }),
    ...(closed.length === 0 ? [] : [text.noFilm + inRooms(closed, rooms.length)]),
  ];
}

/** What the cinema keeps of its takings, where it counts that. */
function stays(
  kept: { takings: number } | null,
  write: (euros: number) => string,
  words: (euros: string) => string,
): Piece[] {
  return kept === null ? [] : [words(write(kept.takings))];
}

function outcome(result: number, write: (euros: number) => string, lacking: string): Piece[] {
  if (Math.round(result) === 0) return [text.even];
  return result > 0
    ? [{ gain: write(result) }, text.leaves]
    : [lacking, { loss: write(-result) }, text.toCover];
}

/** The sentence without its types, for titles, labels and tests. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : Object.values(piece).join(''))).join('');
}
