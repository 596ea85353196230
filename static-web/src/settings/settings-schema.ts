/** What is typed for the cinema's settings, and what the API takes. Pure. */
import '../forms/zod-without-eval.ts';
import * as z from 'zod';
import { LEAST_SHARE, putSettingsSchema, type Settings } from '../../../shared/api/contract/settings.ts';
import type { Room } from '../../../shared/domain/cinema.ts';
import { number } from '../format/format.ts';
import { parseNumber } from '../format/parse.ts';
import { fr } from '../texts/fr.ts';

/** As typed; the fields have the API's names. The share is typed as its inverse: « 1 sur 2 000 ». */
export interface TypedSettings {
  effectiveFrom: string;
  seats: TypedByRoom;
  showsPerDay: TypedByRoom;
  ticketPrice: string;
  fixedCosts: string;
  admissionsShare: string;
}

/** Keys that are texts: a field is named `seats.1`. */
type TypedByRoom = Record<`${Room}`, string>;

export function typedSettings(settings: Settings, effectiveFrom: string): TypedSettings {
  const { seats, showsPerDay, ticketPrice, fixedCosts, admissionsShare } = settings;
  return {
    effectiveFrom,
    seats: { 1: String(seats[1]), 2: String(seats[2]) },
    showsPerDay: { 1: String(showsPerDay[1]), 2: String(showsPerDay[2]) },
    ticketPrice: decimal(ticketPrice),
    fixedCosts: decimal(fixedCosts),
    admissionsShare: inverse(admissionsShare),
  };
}

const byRoom = z.object({ 1: z.string(), 2: z.string() });
const typed = z.object({
  effectiveFrom: z.string(),
  seats: byRoom,
  showsPerDay: byRoom,
  ticketPrice: z.string(),
  fixedCosts: z.string(),
  admissionsShare: z.string(),
});

/** One spectator in ten is more than any cinema has: the API's limit, as it is typed. */
const LEAST_INVERSE = 10;
const MOST_INVERSE = Math.round(1 / LEAST_SHARE);

/** @param held the settings that hold: a share that was not touched stays exactly what it was. */
export function settingsFormSchema(held: Settings): z.ZodType<Settings, TypedSettings> {
  return typed
    .superRefine(({ admissionsShare }, context) => {
      const inverted = parseNumber(admissionsShare);
      const message = wrongInverse(inverted);
      if (message !== null) context.addIssue({ code: 'custom', path: ['admissionsShare'], message });
    })
    .transform(({ effectiveFrom, seats, showsPerDay, ticketPrice, fixedCosts, admissionsShare }) => ({
      effectiveFrom,
      seats: numbers(seats),
      showsPerDay: numbers(showsPerDay),
      ticketPrice: parseNumber(ticketPrice),
      fixedCosts: parseNumber(fixedCosts),
      admissionsShare:
        admissionsShare === inverse(held.admissionsShare)
          ? held.admissionsShare
          : 1 / parseNumber(admissionsShare),
    }))
    .pipe(putSettingsSchema);
}

function wrongInverse(inverted: number): string | null {
  if (Number.isNaN(inverted)) return fr.forms.number;
  if (inverted < LEAST_INVERSE) return fr.forms.atLeast(number(LEAST_INVERSE));
  return inverted > MOST_INVERSE ? fr.forms.atMost(number(MOST_INVERSE)) : null;
}

/** Whether settings say the same, whenever they take effect. */
export function isSameSettings(a: Settings, b: Settings): boolean {
  return (
    a.seats[1] === b.seats[1] &&
    a.seats[2] === b.seats[2] &&
    a.showsPerDay[1] === b.showsPerDay[1] &&
    a.showsPerDay[2] === b.showsPerDay[2] &&
    a.ticketPrice === b.ticketPrice &&
    a.fixedCosts === b.fixedCosts &&
    a.admissionsShare === b.admissionsShare
  );
}

/** The share that the history proposes, in the address as `?part=1870`; null for anything else. */
export function proposedShare(search: string): string | null {
  const part = new URLSearchParams(search).get('part') ?? '';
  return /^\d{2,7}$/.test(part) && wrongInverse(Number(part)) === null ? part : null;
}

export function inverse(share: number): string {
  return String(Math.round(1 / share));
}

const decimal = (value: number): string => String(value).replace('.', ',');
const numbers = (rooms: TypedByRoom): Record<Room, number> => ({
  1: parseNumber(rooms[1]),
  2: parseNumber(rooms[2]),
});
