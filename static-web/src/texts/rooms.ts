/** How rooms are called in the middle of a sentence. Pure. */
import { nameOfRoom, type CinemaRoom } from '#shared/domain/cinema.ts';
import { list } from '../format/format.ts';
import { capital, countWords, inSentence } from './chances.ts';

export type NamedRoom = Pick<CinemaRoom, 'room' | 'name'>;

const NO_BREAK = '\u00a0';
const ARTICLE = /^(?:l[ae]|les) |^l[’']/iu;
const COMMON_NOUN = /\bsalle\b/iu;

/** « salle 1 », « grande salle », « le Studio », « Lumière »: small in the middle of a sentence, unless it is a proper name. */
export function nameWithin({ name }: NamedRoom): string {
  const isProper = !ARTICLE.test(name) && !COMMON_NOUN.test(name);
  const isWrittenLarge = /^\p{Lu}{2}/u.test(name);
  return isProper || isWrittenLarge ? name : inSentence(name);
}

/** « en salle 1 », « en grande salle », « dans le Studio », « en salle « Lumière » ». */
function inRoom(room: NamedRoom): string {
  const name = together(nameWithin(room));
  if (ARTICLE.test(name)) return `dans ${name}`;
  return COMMON_NOUN.test(name) ? `en ${name}` : `en salle «${NO_BREAK}${name}${NO_BREAK}»`;
}

/**
 * Some of the cinema's rooms: « en salle 1 », « en salles 1 et 3 », « dans les deux salles » when these are all; nothing
 * when the cinema has no other.
 *
 * @param of how many rooms the cinema has.
 */
export function inRooms(rooms: readonly NamedRoom[], of: number): string {
  if (of === 1) return '';
  if (rooms.length === of) return `dans les ${countWords(of)} salles`;
  const isNumbered = rooms.every(({ room, name }) => name === nameOfRoom(room));
  return rooms.length > 1 && isNumbered
    ? `en salles ${list(rooms.map(({ room }) => String(room)))}`
    : list(rooms.map(inRoom));
}

/** « Salle 1 : 50 % · salle 2 : 25 % »; the value alone when there is one room. */
export function byRoom(values: readonly (readonly [room: NamedRoom, value: string])[]): string {
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return only[1];
  return capital(
    values.map(([room, value]) => `${together(nameWithin(room))}${NO_BREAK}: ${value}`).join(' · '),
  );
}

/** A room's number does not begin a line. */
function together(name: string): string {
  return name.replace(/ (?=\d+$)/u, NO_BREAK);
}
