/** Displayed tickets times the price are the displayed euros, wherever they stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { untaught } from '#shared/domain/untaught.ts';
import { chooseProgramme } from '#shared/domain/programme.ts';
import { figuresCsv } from './figures/figures-csv.ts';
import { isComing } from './figures/figures-view.ts';
import { comingWeek, figures } from './figures/test-figures.ts';
import { estimatedTiles } from './figures/tiles-view.ts';
import { money } from './format/format.ts';
import { answered, words } from './test-render.tsx';
import { testWeek } from './test-week.ts';
import { MoneyLine } from './week/money-line.tsx';
import { Outcome } from './week/decision/outcome.tsx';
import { RoomTicket } from './week/room-ticket.tsx';

const forecasts = fc.array(
  fc
    .record({
      p50: fc.double({ min: 1_000, max: 2_500_000, noNaN: true }),
      low: fc.double({ min: 1.05, max: 5, noNaN: true }),
      high: fc.double({ min: 1.05, max: 5, noNaN: true }),
      skew: fc.double({ min: 0.9, max: 2.5, noNaN: true }),
    })
    .map(({ p50, low, high, skew }) => ({ p10: p50 / low, p50, p90: p50 * high, mean: p50 * skew })),
  { minLength: 1, maxLength: 4 },
);
const prices = fc.constantFrom(10, 7.5, 6.9, 12);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

function forEachProgramme(
  check: (programme: ReturnType<typeof chooseProgramme>, ticketPrice: number, tickets: number) => void,
): void {
  fc.assert(
    fc.property(forecasts, prices, (all, ticketPrice) => {
      const candidates = all.map((forecast, i) => ({ filmId: `film-${i}`, forecast }));
      const programme = chooseProgramme(candidates, untaught({ ...DEFAULT_SETTINGS, ticketPrice }));
      check(
        programme,
        ticketPrice,
        programme.rooms.reduce((sum, room) => sum + room.expectedTickets, 0),
      );
    }),
    { numRuns: 60 },
  );
}

describe('displayed tickets times the price', () => {
  it('are the euros of each room, and its number lies in its range', () => {
    forEachProgramme(({ rooms }, ticketPrice) => {
      for (const plan of rooms.filter(({ filmId }) => filmId !== null)) {
        const text = words(answered(<RoomTicket week={testWeek()} plan={plan} open={false} />, []));
        const [, tickets = '', low = '', high = ''] =
          /\|([\d ]+)\| \|?spectateurs? dans la semaine.*entre ([\d ]+) et ([\d ]+), huit fois/u.exec(text) ??
          [];
        const value = (written: string): number => Number(written.replaceAll(' ', ''));
        expect(value(low)).toBeLessThanOrEqual(value(tickets));
        expect(value(tickets)).toBeLessThanOrEqual(value(high));
        expect(text).toContain(`${tickets}|${plain(money(value(tickets) * ticketPrice))}|`);
      }
    });
  });

  it('are the euros of the week, of a choice, of the figures and of their table', () => {
    forEachProgramme((programme, ticketPrice, tickets) => {
      const euros = plain(money(tickets * ticketPrice));
      expect(words(<MoneyLine programme={programme} result={null} />)).toContain(`Prévu|${euros}|`);

      const week = testWeek({ recommended: { thursday: null, monday: programme } });
      const rooms = programme.rooms.map(({ room, filmId }) => ({ room, filmId }));
      const evaluation = { programme, difference: 0 };
      const choice = answered(<Outcome week={week} rooms={rooms} />, [
        [['evaluation', week.week, rooms], evaluation],
      ]);
      expect(words(choice)).toContain(`Recettes|${euros}|`);

      const coming = comingWeek(week.week, programme.expectedTakings);
      if (!isComing(coming)) throw new Error('It is to come');
      expect(plain(estimatedTiles(coming, [])[0]?.value ?? '')).toBe(euros);
      const [, row = ''] = figuresCsv(figures([coming]))
        .trimEnd()
        .split('\r\n');
      const cell = Number(row.split(';')[2]?.replace(',', '.'));
      expect(cell).toBeCloseTo(tickets * ticketPrice, 6);
    });
  });
});
