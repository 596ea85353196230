/**
 * `npm run migrate`: brings the tables of the operational database that the settings name up to date. May be repeated,
 * also by two processes at once.
 */
import { messageOf } from '#shared/errors.ts';
import { migrate } from './migrate/migrate.ts';
import { localSettings } from './settings.ts';

try {
  process.exitCode = await migrate(localSettings(process.env), console.log, console.error);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
