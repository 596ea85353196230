import { affinitiesSchema } from './affinities.ts';
import { figuresSchema } from './figures.ts';
import { healthDetailsSchema, healthSchema } from './health.ts';
import { historySchema } from './history.ts';
import { matchesSchema } from './matches.ts';
import { monitoringSchema } from './monitoring.ts';
import { decisionsSchema, programmeEvaluationSchema } from './programme.ts';
import { publicProgrammeSchema } from './public-programme.ts';
import { settingsEvaluationSchema, settingsHistorySchema } from './settings.ts';
import { factsPreviewSchema } from './told-facts.ts';
import { ticketPreviewSchema, ticketsStoredSchema } from './ticket-import.ts';
import { weekSchema, weeksSchema } from './week.ts';

/**
 * What each function answers with 200. Nothing is checked by these schemas when the program runs: what views make has a
 * type of its own (they declare none), and a test compares the two, so that neither has a field that the other lacks.
 */
export const ANSWERS = {
  'actuals-put': weekSchema,
  'decisions-list': decisionsSchema,
  'facts-preview-post': factsPreviewSchema,
  'facts-put': weekSchema,
  'figures-get': figuresSchema,
  'film-facts-put': weekSchema,
  'film-rental-rate-put': weekSchema,
  'health-details-get': healthDetailsSchema,
  'health-get': healthSchema,
  'history-get': historySchema,
  'match-put': matchesSchema,
  'matches-list': matchesSchema,
  'monitoring-get': monitoringSchema,
  'programme-evaluation-get': programmeEvaluationSchema,
  'programme-put': weekSchema,
  'public-affinities-get': affinitiesSchema,
  'public-programme-get': publicProgrammeSchema,
  'settings-delete': settingsHistorySchema,
  'settings-evaluation-post': settingsEvaluationSchema,
  'settings-get': settingsHistorySchema,
  'settings-put': settingsHistorySchema,
  'tickets-preview-post': ticketPreviewSchema,
  'tickets-put': ticketsStoredSchema,
  'week-get': weekSchema,
  'weeks-list': weeksSchema,
} as const;
