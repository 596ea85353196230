import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod';
import { DEFAULT_SETTINGS } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import type { RoomFilms } from '../domain/room-films.ts';
import { InvalidInputError, NiabError } from '../errors.ts';
import { cinemaWeek, filmId } from '../domain/shapes/basics.ts';
import { roomFilmsSchema } from '../domain/shapes/room-films.ts';
import { firstIssueOf, issuesOf } from '../issues.ts';
import { InvalidFieldsError } from './problem-details.ts';

/** Bytes; the largest sensible body is a decision with its reason. */
const LARGEST_BODY = 16_384;
/** What follows a semicolon is about the text; JSON is UTF-8. */
const JSON_TYPE = /^\s*application\/json\s*(;|$)/i;
const CSV_TYPE = /^\s*text\/csv\s*(;|$)/i;

/** Beyond it, neighbouring weeks cannot be written with four digits of a year any more. */
const LAST_WEEK = '2999-12-25';

/**
 * The week in the route. Throws InvalidInputError on the field `week` unless it is the date of a Wednesday, and
 * `unknown-week` for one in which the cinema has no numbers of its own, without asking the database.
 */
export function weekParameter(request: HttpRequest): IsoDate {
  const parsed = cinemaWeek.safeParse(request.params['week']);
  if (parsed.success && parsed.data >= DEFAULT_SETTINGS.effectiveFrom && parsed.data <= LAST_WEEK) {
    return parsed.data;
  }
  if (parsed.success) {
    throw new NiabError('unknown-week', `Nothing is known of the week ${parsed.data}`, { field: 'week' });
  }
  throw new InvalidInputError('week', firstIssueOf(parsed.error).message);
}

/** The film in the route. Throws InvalidInputError on the field `filmId` for what is no film's id. */
export function filmParameter(request: HttpRequest): string {
  const parsed = filmId.safeParse(request.params['filmId']);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('filmId', firstIssueOf(parsed.error).message);
}

/**
 * The programme in the query, `?room=1:FILM&room=2:FILM`; a room without a film, `3:`, or not named is closed. It is read
 * from the address: the host joins repeated parameters. Throws `invalid-input` that names the parameter.
 */
export function roomsParameter(request: HttpRequest): RoomFilms {
  const given = new URL(request.url).searchParams.getAll('room');
  const rows = given.map((text) => {
    const [, room, filmId = ''] = /^(\d{1,3}):(.*)$/su.exec(text) ?? [];
    return { room: Number(room), filmId: filmId === '' ? null : filmId };
  });
  const parsed = roomFilmsSchema.safeParse(rows);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(
    'room',
    `must be ROOM:FILM, each room once: ${firstIssueOf(parsed.error).message}`,
  );
}

/**
 * The body of a request as its schema says. Throws `unsupported-media-type` for one that is not called JSON (a form of
 * another site cannot call it so), `body-too-large`, or `invalid-input` that names every wrong field (`body` when it is
 * no JSON at all).
 *
 * @param largest bytes.
 */
export async function bodyOf<T>(
  request: HttpRequest,
  schema: z.ZodType<T>,
  largest = LARGEST_BODY,
): Promise<T> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new NiabError('unsupported-media-type', 'Content-Type must be application/json');
  }
  const parsed = schema.safeParse(jsonOf(await bytesOf(request, largest)));
  if (parsed.success) return parsed.data;
  const wrong = issuesOf(parsed.error);
  throw new InvalidFieldsError(
    wrong.map(({ field, message }) => ({ field: field || 'body', detail: message })),
  );
}

/**
 * The bytes of a file that is sent as it is. Throws `unsupported-media-type` for one that is not called CSV, which no form
 * of another site can call it either, and `body-too-large`.
 */
export async function csvOf(request: HttpRequest, largest: number): Promise<Uint8Array> {
  if (!CSV_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new NiabError('unsupported-media-type', 'Content-Type must be text/csv');
  }
  return new Uint8Array(await bytesOf(request, largest));
}

async function bytesOf(request: HttpRequest, largest: number): Promise<ArrayBuffer> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > largest) throw tooLarge(largest);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largest) throw tooLarge(largest);
  return bytes;
}

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InvalidInputError('body', 'The body must be JSON in UTF-8');
  }
}

function tooLarge(largest: number): NiabError {
  return new NiabError('body-too-large', `The body must not be larger than ${largest} bytes`);
}
