import type { Cinema } from './cinema.ts';
import type { Programme } from './shapes/programme.ts';

/** What stays of the takings of rooms, and where the rest goes; EUR. */
export interface KeptTakings {
  takings: number;
  taxes: number;
  rental: number;
}

/** What is expected of a programme; EUR. */
interface ExpectedMoney {
  expectedTakings: number;
  expectedKept: number | null;
}

/** The parts of a ticket's price, which add up to 1. */
interface PriceParts {
  vat: number;
  tsa: number;
  sacem: number;
  /** What the film's distributor takes of what these leave. */
  rental: number;
  kept: number;
}

/** What rooms showed and took; EUR. */
export type RoomTakings = readonly { filmId: string | null; takings: number }[];
/** What films cost a cinema. */
type Terms = Pick<Cinema, 'keptMoney' | 'rentalRate' | 'sacemRate' | 'rentalRates'>;

// Sources of the rates: docs/decisions/0049-what-the-cinema-keeps.md
/** Value-added tax on cinema tickets, of the price without it. */
const VAT = 0.055;
/** The tax on cinema tickets that funds French films (taxe spéciale additionnelle), of the price. */
const TSA = 0.1072;

/** @param rentalRate what the distributor takes of what taxes and Sacem leave, 0 to 1. */
export function partsOfPrice({ sacemRate }: Pick<Terms, 'sacemRate'>, rentalRate: number): PriceParts {
  const vat = VAT / (1 + VAT);
  const remaining = 1 - vat - TSA - sacemRate;
  return {
    ...{ vat, tsa: TSA, sacem: sacemRate },
    rental: remaining * rentalRate,
    kept: remaining * (1 - rentalRate),
  };
}

/** The film's own rental rate, else that of the settings; 0 to 1. */
export function rentalRateOf(filmId: string | null, { rentalRate, rentalRates }: Terms): number {
  return filmId !== null && Object.hasOwn(rentalRates, filmId)
    ? (rentalRates[filmId] ?? rentalRate)
    : rentalRate;
}

/** What stays of what is taken with a film, 0 to 1. */
export function keptOfFilm(filmId: string, terms: Terms): number {
  return partsOfPrice(terms, rentalRateOf(filmId, terms)).kept;
}

/**
 * How many tickets at the usual rental rate one of a film is worth to the cinema; 1 where it does not ask what it keeps.
 * Taxes are the same of all films and cancel out.
 */
export function ticketWorth(filmId: string, terms: Terms): number {
  if (!terms.keptMoney) return 1;
  const [own, usual] = [1 - rentalRateOf(filmId, terms), 1 - terms.rentalRate];
  // At a usual rate of 100 % nothing stays of a usual film to compare with.
  return usual === 0 ? own : own / usual;
}

/** What stays of what rooms took; null where the cinema does not ask. */
export function keptTakings(rooms: RoomTakings, terms: Terms): KeptTakings | null {
  if (!terms.keptMoney) return null;
  const kept: KeptTakings = { takings: 0, taxes: 0, rental: 0 };
  for (const { filmId, takings } of rooms) {
    const parts = partsOfPrice(terms, rentalRateOf(filmId, terms));
    kept.takings += takings * parts.kept;
    kept.taxes += takings * (parts.vat + parts.tsa + parts.sacem);
    kept.rental += takings * parts.rental;
  }
  return kept;
}

/** What programmes of a cinema are compared by, EUR a week: what stays where it asks what it keeps, else the takings. */
export function comparedMoney({ expectedTakings, expectedKept }: ExpectedMoney): number {
  return expectedKept ?? expectedTakings;
}

/** The same of a programme with all its money. */
export function comparedProgramme({
  expectedTakings,
  kept,
}: Pick<Programme, 'expectedTakings' | 'kept'>): number {
  return comparedMoney({ expectedTakings, expectedKept: kept?.takings ?? null });
}
