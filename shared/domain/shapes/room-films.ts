import * as z from 'zod';
import { MOST_ROOMS } from '../most-rooms.ts';
import { filmId, namedOnce, room } from './basics.ts';

/** What a room shows in a week; null leaves it empty. */
export const roomFilmSchema = z.strictObject({ room, filmId: filmId.nullable() });

/** What each room shows in a week. A room without a row is empty; the same film may take several. */
export const roomFilmsSchema = z.array(roomFilmSchema).max(MOST_ROOMS).superRefine(namedOnce);

export type RoomFilm = z.infer<typeof roomFilmSchema>;
