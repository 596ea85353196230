/** What is typed for the cinema's settings, and what the API takes. Pure. */
import '../forms/zod-without-eval.ts';
import type { FieldPath } from 'react-hook-form';
import * as z from 'zod';
import { LEAST_SHARE, putSettingsSchema } from '#shared/api/contract/changes.ts';
import type { Settings } from '#shared/api/contract/settings.ts';
import { DEFAULT_SETTINGS, DEFAULT_SHOW_TIMES, nameOfRoom } from '#shared/domain/cinema.ts';
import { number } from '../format/format.ts';
import { parseNumber } from '../format/parse.ts';
import { fr } from '../texts/fr.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { typedShowTimes, writtenShowTimes } from './show-times.ts';

/** As typed; the fields have the API's names. The share is typed as its inverse: « 1 sur 2 000 », gain and rates in percent. */
export interface TypedSettings {
  effectiveFrom: string;
  rooms: TypedRoom[];
  ticketPrice: string;
  fixedCosts: string;
  admissionsShare: string;
  extraRoomGain: string;
  secondWeek: boolean;
  keptMoney: boolean;
  /** These two are asked for, and taken over, where `keptMoney` is on alone. */
  rentalRate: string;
  sacemRate: string;
  /** Without one it is called as before anybody named it. */
  name: string;
  address: string;
}

type Input = z.input<typeof putSettingsSchema>;
type Room = Settings['rooms'][number];

interface TypedRoom {
  room: number;
  /** Without one it is called by its number. */
  name: string;
  seats: string;
  showsPerDay: string;
  showTimes: string;
}

export function typedSettings(settings: Settings, effectiveFrom: string): TypedSettings {
  const { rooms, ticketPrice, fixedCosts, admissionsShare, extraRoomGain } = settings;
  const { secondWeek, keptMoney, rentalRate, sacemRate, name, address } = settings;
  return {
    effectiveFrom,
    rooms: rooms.map(({ seats, showsPerDay, showTimes, ...room }) => ({
      ...room,
      seats: String(seats),
      showsPerDay: String(showsPerDay),
      showTimes: writtenShowTimes(showTimes),
    })),
    ticketPrice: decimal(ticketPrice),
    fixedCosts: decimal(fixedCosts),
    admissionsShare: inverse(admissionsShare),
    extraRoomGain: inPercent(extraRoomGain),
    ...{ secondWeek, keptMoney },
    ...{ rentalRate: inPercent(rentalRate), sacemRate: inPercent(sacemRate) },
    ...{ name, address },
  };
}

/** A room more: its seats are for the manager to say. */
export function nextRoom(rooms: readonly TypedRoom[]): TypedRoom {
  const taken = new Set(rooms.map((each) => each.room));
  let room = 1;
  while (taken.has(room)) room += 1;
  const showTimes = writtenShowTimes(DEFAULT_SHOW_TIMES);
  return { room, name: nameOfRoom(room), seats: '', showsPerDay: '1', showTimes };
}

const typedRoom = z.object({
  room: z.number(),
  name: z.string(),
  seats: z.string(),
  showsPerDay: z.string(),
  showTimes: z.string().refine((times) => typedShowTimes(times) !== null, settingsText.public.unreadable),
});
const typed = z.object({
  effectiveFrom: z.string(),
  rooms: z.array(typedRoom),
  ticketPrice: z.string(),
  fixedCosts: z.string(),
  admissionsShare: z.string(),
  extraRoomGain: z.string(),
  secondWeek: z.boolean(),
  keptMoney: z.boolean(),
  rentalRate: z.string(),
  sacemRate: z.string(),
  name: z.string(),
  address: z.string(),
});

/** One spectator in ten is more than any cinema has: the API's limit, as it is typed. */
const LEAST_INVERSE = 10;
const MOST_INVERSE = Math.round(1 / LEAST_SHARE);
/** Percent of the price: the API's limit. */
const MOST_SACEM = 10;

/** @param held the settings that hold: a share that was not touched stays exactly what it was. */
export function settingsFormSchema(held: Settings): z.ZodType<Settings, TypedSettings> {
  return typed
    .superRefine(({ admissionsShare, extraRoomGain, keptMoney, rentalRate, sacemRate }, context) => {
      const wrong = {
        admissionsShare: outside(admissionsShare, LEAST_INVERSE, MOST_INVERSE),
        extraRoomGain: outside(extraRoomGain, 0, 100),
        rentalRate: keptMoney ? outside(rentalRate, 0, 100) : null,
        sacemRate: keptMoney ? outside(sacemRate, 0, MOST_SACEM) : null,
      };
      for (const [field, message] of Object.entries(wrong)) {
        if (message !== null) context.addIssue({ code: 'custom', path: [field], message });
      }
    })
    .transform(
      ({ rooms, ticketPrice, fixedCosts, admissionsShare, rentalRate, sacemRate, ...others }): Input => ({
        ...others,
        rooms: rooms.map(roomOf),
        ticketPrice: parseNumber(ticketPrice),
        fixedCosts: parseNumber(fixedCosts),
        admissionsShare:
          admissionsShare === inverse(held.admissionsShare)
            ? held.admissionsShare
            : 1 / parseNumber(admissionsShare),
        extraRoomGain: partOf(others.extraRoomGain, held.extraRoomGain),
        rentalRate: others.keptMoney ? partOf(rentalRate, held.rentalRate) : held.rentalRate,
        sacemRate: others.keptMoney ? partOf(sacemRate, held.sacemRate) : held.sacemRate,
        name: others.name.trim() === '' ? DEFAULT_SETTINGS.name : others.name,
      }),
    )
    .pipe(putSettingsSchema);
}

function outside(typed: string, least: number, most: number): string | null {
  const value = parseNumber(typed);
  if (Number.isNaN(value)) return fr.forms.number;
  if (value < least) return fr.forms.atLeast(number(least));
  return value > most ? fr.forms.atMost(number(most)) : null;
}

/** The names of all fields, in the order of the page. */
export function fieldsOf({ rooms }: Pick<Settings, 'rooms'>): FieldPath<TypedSettings>[] {
  const ofRooms = rooms.map(
    (_, i) => [`rooms.${i}.name`, `rooms.${i}.seats`, `rooms.${i}.showsPerDay`] as const,
  );
  const times = rooms.map((_, i) => `rooms.${i}.showTimes` as const);
  return [
    ...ofRooms.flat(),
    ...(['ticketPrice', 'fixedCosts', 'admissionsShare', 'extraRoomGain'] as const),
    ...(['secondWeek', 'keptMoney', 'rentalRate', 'sacemRate'] as const),
    ...(['name', 'address'] as const),
    ...times,
    'effectiveFrom',
  ];
}

/** Whether settings say the same, whenever they take effect. */
export function isSameSettings(a: Settings, b: Settings): boolean {
  return (
    a.rooms.length === b.rooms.length &&
    a.rooms.every((room, i) => isSameRoom(room, b.rooms[i])) &&
    a.ticketPrice === b.ticketPrice &&
    a.fixedCosts === b.fixedCosts &&
    a.admissionsShare === b.admissionsShare &&
    a.extraRoomGain === b.extraRoomGain &&
    a.secondWeek === b.secondWeek &&
    a.keptMoney === b.keptMoney &&
    a.rentalRate === b.rentalRate &&
    a.sacemRate === b.sacemRate &&
    a.name === b.name &&
    a.address === b.address
  );
}

function isSameRoom(a: Room, b: Room | undefined): boolean {
  return (
    a.room === b?.room &&
    a.name === b.name &&
    a.seats === b.seats &&
    a.showsPerDay === b.showsPerDay &&
    writtenShowTimes(a.showTimes) === writtenShowTimes(b.showTimes)
  );
}

function inverse(share: number): string {
  return String(Math.round(1 / share));
}

/** What was not touched stays exactly what it was. */
const partOf = (typed: string, held: number): number =>
  typed === inPercent(held) ? held : parseNumber(typed) / 100;
export const inPercent = (part: number): string => decimal(Number((part * 100).toFixed(6)));
const decimal = (value: number): string => String(value).replace('.', ',');

function roomOf({ room, name, seats, showsPerDay, showTimes }: TypedRoom): Room {
  return {
    room,
    name: name.trim() === '' ? nameOfRoom(room) : name,
    seats: parseNumber(seats),
    showsPerDay: parseNumber(showsPerDay),
    showTimes: typedShowTimes(showTimes) ?? [],
  };
}
