import { toCsv, type Cell } from '../format/csv.ts';
import { fr } from '../texts/fr.ts';
import { hasFigures, type WeekFigures } from './figures-view.ts';

const texts = fr.figures;

/** All weeks as a table for a spreadsheet, oldest first. */
export function figuresCsv(weeks: readonly WeekFigures[]): string {
  return toCsv([texts.csv.header, ...weeks.filter(hasFigures).map(cells)]);
}

function cells(week: WeekFigures): Cell[] {
  return [
    week.week.split('-').reverse().join('/'),
    texts.csv.state[week.state],
    week.expectedTakings,
    week.takings,
    week.source === null ? null : texts.source[week.source],
    week.fixedCosts,
    week.expectedResult,
    week.result,
    hundredths(week.expectedOccupancy[1]),
    hundredths(week.occupancy[1]),
    hundredths(week.expectedOccupancy[2]),
    hundredths(week.occupancy[2]),
    hundredths(week.growthOnWeek),
    hundredths(week.growthOnMonth),
    week.yearToDateTakings,
    week.yearToDateResult,
  ];
}

function hundredths(share: number | null): number | null {
  return share === null ? null : share * 100;
}
