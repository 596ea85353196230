import { FIRST_SCHEMA } from './001-first-schema.ts';
import { FILMS_NOT_OBTAINED } from './002-films-not-obtained.ts';
import { REQUESTS } from './003-requests.ts';
import { STEPS_ROOMS_VERSIONS } from './004-steps-rooms-versions.ts';
import { EXTRA_ROOM_GAIN } from './005-extra-room-gain.ts';
import { WHO_CHANGED } from './006-who-changed.ts';
import { FILM_MATCHES } from './007-film-matches.ts';
import { FOR_THE_PUBLIC } from './008-for-the-public.ts';
import { CATALOGUE } from './009-catalogue.ts';
import { TOLD_FACTS } from './010-told-facts.ts';
import { INTERVAL_LEVELS } from './011-interval-levels.ts';
import { CHALLENGER_FORECASTS } from './012-challenger-forecasts.ts';
import { RENTALS_AND_SECOND_WEEKS } from './013-rentals-and-second-weeks.ts';

/**
 * The Azure SQL schema, one list of batches per version; a version's number is its place in this list, from 1. What has
 * been released is never changed: the next change is a new file, beside its twin in `../../sqlite/migrations`.
 *
 * T-SQL is kept in TypeScript literals, not in `.sql` files: the functions are bundled into one folder, and text that
 * is read from a path at run time would not be in it.
 */
export const MSSQL_MIGRATIONS: readonly (readonly string[])[] = [
  FIRST_SCHEMA,
  FILMS_NOT_OBTAINED,
  REQUESTS,
  STEPS_ROOMS_VERSIONS,
  EXTRA_ROOM_GAIN,
  WHO_CHANGED,
  FILM_MATCHES,
  FOR_THE_PUBLIC,
  CATALOGUE,
  TOLD_FACTS,
  INTERVAL_LEVELS,
  CHALLENGER_FORECASTS,
  RENTALS_AND_SECOND_WEEKS,
];
