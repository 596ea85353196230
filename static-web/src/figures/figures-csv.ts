import type { Figures } from '#shared/api/contract/figures.ts';
import { toCsv, type Cell } from '../format/csv.ts';
import { fr } from '../texts/fr.ts';
import { nameWithin } from '../texts/rooms.ts';
import {
  asksWhatIsKept,
  growthOf,
  hasFigures,
  occupancyIn,
  resultsOf,
  roomsIn,
  type WeekFigures,
} from './figures-view.ts';

const texts = fr.figures;

/** All weeks as a table for a spreadsheet, oldest first, with two columns for each room that occurs, and what stays where a week counts that. */
export function figuresCsv(figures: Figures): string {
  const weeks = figures.weeks.filter(hasFigures);
  const rooms = roomsIn(figures.rooms, weeks);
  const { header, keptHeader, roomHeader, lastHeader } = texts.csv;
  const isKept = weeks.some(asksWhatIsKept);
  const names = rooms.flatMap((room) => roomHeader(nameWithin(room)));
  return toCsv([
    [...header, ...(isKept ? keptHeader : []), ...names, ...lastHeader],
    ...weeks.map((week) => cells(week, rooms, isKept)),
  ]);
}

function cells(week: WeekFigures, rooms: Figures['rooms'], isKept: boolean): Cell[] {
  const { expected, actual } = resultsOf(week);
  return [
    week.week.split('-').reverse().join('/'),
    texts.csv.state[week.state],
    week.expectedTakings,
    week.takings,
    week.source === null ? null : texts.source[week.source],
    week.fixedCosts,
    expected,
    actual,
    ...(isKept ? [week.expectedKept, week.keptTakings] : []),
    ...rooms.flatMap(({ room }) => [
      hundredths(occupancyIn(week.expectedOccupancy, room)),
      hundredths(occupancyIn(week.occupancy, room)),
    ]),
    hundredths(growthOf(week, 'growthOnWeek')),
    hundredths(growthOf(week, 'growthOnMonth')),
    week.yearToDateTakings,
    week.yearToDateResult,
    week.toldFilms,
  ];
}

function hundredths(share: number | null): number | null {
  return share === null ? null : share * 100;
}
