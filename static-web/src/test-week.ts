/** A week for tests, written by us: two releases, a film in each room, a forecast that loses 620 €. */
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Programme, RoomPlan } from '#shared/api/contract/programme.ts';
import { nameOfRoom, type CinemaRoom } from '#shared/domain/cinema.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import type { Week } from '#shared/api/contract/week.ts';

/** The first room has 120 seats, each other has 80. */
export function testPlan(room: number, filmId: string | null, tickets: number): RoomPlan {
  const seats = room === 1 ? 120 : 80;
  return {
    room,
    name: nameOfRoom(room),
    seats,
    capacity: seats * 7,
    filmId,
    expectedTickets: tickets,
    ticketsRange: [tickets / 2, tickets * 2],
    perDay: {
      capacity: seats,
      expectedTickets: tickets / 7,
      ticketsRange: [tickets / 14, (tickets * 2) / 7],
    },
    expectedOccupancy: tickets / (seats * 7),
    expectedTakings: tickets * 10,
    fullHouseProbability: 0.02,
    ...{ expectedKept: null, rentalRate: null },
  };
}

/** So many of the rooms of `testPlan`. */
export function testRooms(count: number): CinemaRoom[] {
  return roomsWith(...Array.from({ length: count }, (_, i) => (i === 0 ? 120 : 80)));
}

export function testProgramme(rooms: RoomPlan[], profitProbability = 0.3): Programme {
  const expectedTakings = rooms.reduce((sum, room) => sum + room.expectedTakings, 0);
  return {
    rooms,
    expectedTakings,
    takingsRange: [expectedTakings / 2, expectedTakings * 2],
    fixedCosts: 4900,
    expectedResult: expectedTakings - 4900,
    resultRange: [expectedTakings / 2 - 4900, expectedTakings * 2 - 4900],
    profitProbability,
    kept: null,
  };
}

/** The same in a cinema that counts what it keeps: of 10 EUR 1.72 are taxes, and the distributor has half of the rest. */
export function keeping(programme: Programme): Programme {
  const { expectedTakings, takingsRange, fixedCosts } = programme;
  const range: [number, number] = [takingsRange[0] * 0.414, takingsRange[1] * 0.414];
  const takings = expectedTakings * 0.414;
  return {
    ...programme,
    rooms: programme.rooms.map((room) => ({
      ...room,
      ...{ expectedKept: room.expectedTakings * 0.414, rentalRate: room.filmId === null ? null : 0.5 },
    })),
    kept: {
      ...{ takings, range, taxes: expectedTakings * 0.172, rental: takings },
      ...{ result: takings - fixedCosts, resultRange: [range[0] - fixedCosts, range[1] - fixedCosts] },
      profitProbability: 0.2,
    },
  };
}

/** A film of the week before that draws so many here in its second week. */
export function testSecond(
  filmId: string,
  title: string,
  tickets: number,
): NonNullable<Week['secondWeek']>['keep'][number] {
  const mean = tickets * 2_000;
  return {
    ...{ filmId, title, forecast: { p10: mean / 2, p50: mean * 0.9, p90: mean * 2, mean } },
    ...{ localDemand: tickets, localRange: [tickets / 2, tickets * 2] },
  };
}

/** The same, once the manager has decided to show it. */
export function testHeld(filmId: string, title: string, tickets: number): Week['held'][number] {
  const rental = { rate: null, version: 0 };
  return {
    ...testSecond(filmId, title, tickets),
    distributor: null,
    actual: null,
    actualState: null,
    rental,
  };
}

export function testRelease(
  filmId: string,
  title: string,
  thursday: number | null,
  monday: number | null,
): WeekRelease {
  const forecast = (mean: number | null): WeekRelease['forecasts']['monday'] => {
    if (mean === null) return null;
    const {
      week,
      stage,
      filmId: of,
      ...stored
    } = testForecast({
      ...{ p10: mean / 2, p50: mean * 0.9, p90: mean * 2, mean },
      createdAt: '2023-06-05T08:30:00.000Z',
    });
    const localRange: [number, number] = [mean / 4000, mean / 1000];
    return { ...stored, localDemand: mean / 2000, localRange, explanation: null };
  };
  return {
    filmId,
    title,
    originalTitle: null,
    releaseDate: '2023-06-07',
    distributor: null,
    directors: [],
    cast: [],
    genres: [],
    countries: [],
    durationMinutes: null,
    synopsis: null,
    posterUrl: null,
    scheduledShows: null,
    screens: null,
    forecasts: { thursday: forecast(thursday), monday: forecast(monday) },
    ...{ automaticForecasts: null, told: null, toldVersion: 0, isBeingForecast: false },
    rental: { rate: null, version: 0 },
    inLargestRoom: null,
    actual: null,
    actualState: null,
    distributorAccuracy: null,
  };
}

export function testWeek(changes: Partial<Week> = {}): Week {
  const programme = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'b', 128)]);
  return {
    week: '2023-06-07',
    ...{ stage: 'monday', state: 'forecast', choice: null },
    forecastAt: '2023-06-05T08:30:00.000Z',
    settingsChangedAt: null,
    settings: {
      rooms: testRooms(2),
      ticketPrice: 10,
      fixedCosts: 4900,
      admissionsShare: 1 / 2000,
      extraRoomGain: 0.05,
      ...{ secondWeek: false, keptMoney: false, rentalRate: 0.5, sacemRate: 0.0127 },
      effectiveFrom: '1996-01-03',
      ...{ name: 'Cinéma', address: '' },
    },
    learned: null,
    releases: [testRelease('a', 'Alpha', 500_000, 600_000), testRelease('b', 'Beta', 250_000, 256_000)],
    recommended: { thursday: programme, monday: programme },
    reasons: { extraRooms: [], overDifferentFilms: null, inversions: [] },
    alternatives: [],
    secondWeek: null,
    held: [],
    filmsBefore: [],
    decision: null,
    notObtained: [],
    missedTakings: null,
    programmeVersion: 0,
    ticketsVersion: 0,
    notForecast: false,
    result: null,
    scores: { thursday: null, monday: null },
    runs: [],
    ...changes,
  };
}
