import type { TicketFileCode, TicketFileNote } from '#shared/error-codes.ts';

/** What is wrong, and what to do, for whoever reads it at a terminal. */
export const PROBLEM_TEXTS = {
  'columns-twice': 'two columns mean the same; keep one of them',
  'empty-file': 'it is empty',
  'missing-column': 'a column is missing; add it',
  'no-header': 'no line names the columns, e.g. Date;Salle;Film;Billets',
  'not-text': 'it is no text that can be read; save it as "CSV UTF-8"',
  'open-quote': 'a quote is never closed; close it or take it out',
  'too-many-titles': 'too many titles for one file; cut it in two',
  'too-many-weeks': 'more than ten years; cut it in two',
  workbook: 'it is a workbook; save it as "CSV UTF-8"',
  'bad-date': 'no day that exists; write day/month/year',
  'bad-number': 'no number of tickets; write digits only',
  'bad-quote': 'something follows a closing quote; double the quotes in a title',
  'date-as-number': 'a number of the spreadsheet; format the column as a date',
  'date-outside-week': 'the day is not in the week of its line',
  formula: 'a formula; put its value in its place',
  'missing-value': 'the cell is empty; fill it or delete the line',
  'negative-number': 'the number is negative',
  'not-a-wednesday': 'a cinema week begins on a Wednesday; write that, or call the column "date"',
  'not-begun': 'the week has not begun; delete the line',
  'not-whole': 'no whole number',
  'tickets-without-film': 'tickets without a film; write its title',
  'title-too-long': 'the title is too long',
  'too-many-cells': 'more cells than columns; put a title with a separator in quotes',
  'unclear-number': 'thousands or decimals? write it without point and comma',
  'unknown-room': 'the cinema has no such room in that week; write its number or its name',
  'week-not-known': 'no release of the week is known; delete the line',
  'wrong-weekday': 'the weekday is not that of the date',
} as const satisfies Record<TicketFileCode, string>;

/** What was left, so that nobody misses it. */
export const NOTE_TEXTS = {
  'above-header': 'above the columns, left out',
  'column-left': 'a column that is not read',
  'same-line': 'the same as the line named here, counted too',
  'total-line': 'a total, left out',
  'windows-1252': 'not UTF-8, read as Windows-1252; look at the accents',
} as const satisfies Record<TicketFileNote, string>;
