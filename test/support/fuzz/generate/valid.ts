import fc from 'fast-check';
import { MOST_ROOMS } from '#shared/domain/most-rooms.ts';
import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import {
  MOST_TOLD_SCREENS,
  MOST_TOLD_THEATERS,
  MOST_TOLD_USD,
  SCREENS_CLASSES,
} from '#shared/domain/shapes/told-facts.ts';
import {
  CURRENT_VERSION,
  LAST_ETAG,
  ticketsVersionOf,
  toldVersionOf,
  type FuzzRequest,
} from '../fuzz-request.ts';
import { addressOf, type HttpFunction } from '../http-functions.ts';
import { ODD_TEXTS } from './json-mutations.ts';
import { FUZZ_PAIR, FUZZ_TODAY, runningOf, type FuzzWeek, type FuzzWorld } from '../world.ts';

/** As the site's proxy hands it over. */
export const MANAGER = {
  identityProvider: 'aad',
  userId: '1',
  userDetails: 'gérante@example.fr',
  userRoles: ['anonymous', 'authenticated', 'manager', 'ops'],
};

/** A principal as the header has it. */
export function principalHeader(principal: unknown): string {
  return Buffer.from(JSON.stringify(principal), 'utf8').toString('base64');
}

/** Requests that a function should answer with 200, 304 or, when somebody else was quicker, 412. */
export function validRequest(fn: HttpFunction, world: FuzzWorld): fc.Arbitrary<FuzzRequest> {
  const method = fc.constantFrom(...fn.methods);
  const week = fc.constantFrom(...weeksFor(fn.name, world));
  return fc.tuple(method, week).chain(([method, week]) =>
    fc
      .record({
        query: queryFor(fn.name, week.films),
        body: method === 'GET' || method === 'DELETE' ? fc.constant(null) : bodyFor(fn.name, week),
        conditional: fc.boolean(),
        signedIn: fc.boolean(),
      })
      .map(({ query, body, conditional, signedIn }): FuzzRequest => {
        const isCsv = typeof body === 'string';
        const text = body === null ? null : Buffer.from(isCsv ? body : JSON.stringify(body), 'utf8');
        return {
          intent: 'valid',
          method,
          target: addressOf(fn, (name) => (name === 'filmId' ? (week.films[0] ?? '') : week.week)) + query,
          version: 'HTTP/1.1',
          headers: [
            ['Host', 'localhost'],
            ...(method === 'GET' && conditional ? [['If-None-Match', LAST_ETAG] as const] : []),
            ...(method === 'PUT' || method === 'DELETE'
              ? [['If-Match', `"${CURRENT_VERSION}"`] as const]
              : []),
            ...(text === null ? [] : [['Content-Type', isCsv ? 'text/csv' : 'application/json'] as const]),
            ...(signedIn ? [['X-MS-Client-Principal', principalHeader(MANAGER)] as const] : []),
          ],
          body: text,
          framing: { kind: 'length' },
          cutAt: null,
          pieces: null,
        };
      }),
  );
}

function weeksFor(name: string, world: FuzzWorld): readonly FuzzWeek[] {
  const { weeks, open, begun } = world;
  if (name === 'programme-put') return open;
  // Settings of a week that has begun stay.
  if (name === 'settings-delete') return weeks.filter((each) => !begun.includes(each));
  if (name === 'match-put') return runningOf(world);
  if (name.includes('facts')) return weeks.filter((each) => !begun.includes(each));
  return name === 'actuals-put' || name.startsWith('tickets-') ? begun : weeks;
}

function queryFor(name: string, films: readonly string[]): fc.Arbitrary<string> {
  if (name !== 'programme-evaluation-get') return fc.constant('');
  return fc.tuple(filmOf(films), filmOf(films)).map((rooms) => {
    const parts = rooms.flatMap((film, i) => (film === null ? [] : [`room=${i + 1}:${film}`]));
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
  });
}

/** A body for what a function changes; any JSON for one of which nothing is known here. */
function bodyFor(name: string, { week, films }: FuzzWeek): fc.Arbitrary<unknown> {
  switch (name) {
    case 'programme-put':
      return programme(films);
    case 'actuals-put':
      return tickets(films);
    case 'tickets-put':
      return tickets(films).map((rooms) => ({
        weeks: [{ week, version: ticketsVersionOf(week), ...rooms }],
      }));
    case 'tickets-preview-post':
      return ticketFile(week);
    case 'film-facts-put':
      return toldFacts();
    case 'film-rental-rate-put':
      return fc.record({ rentalRate: fc.option(percent()) });
    case 'facts-put':
      return toldFacts().map((facts) => {
        const filmId = films[0] ?? '';
        return { films: [{ filmId, version: toldVersionOf(week, filmId), facts }] };
      });
    case 'facts-preview-post':
      return factsFile(films);
    case 'settings-put':
    case 'settings-evaluation-post':
      return settings();
    case 'match-put':
      return fc.constantFrom('same', 'different').map((verdict) => {
        const [filmId, otherFilmId] = FUZZ_PAIR;
        return { filmId, otherFilmId, verdict };
      });
    default:
      return fc.jsonValue().map((value) => ({ week, value }));
  }
}

function filmOf(films: readonly string[]): fc.Arbitrary<string | null> {
  return fc.option(fc.constantFrom(...films), { freq: 8 });
}

function programme(films: readonly string[]): fc.Arbitrary<unknown> {
  const rooms = fc
    .tuple(filmOf(films), filmOf(films))
    .map((shown) => shown.map((filmId, i) => ({ room: i + 1, filmId })));
  return fc
    .record({
      rooms: fc.option(rooms, { freq: 10 }),
      reason: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(...ODD_TEXTS),
        fc.string({ unit: 'binary', maxLength: 60 }),
      ),
      notObtained: fc.uniqueArray(fc.constantFrom(...films), { maxLength: 3 }),
    })
    .map(({ rooms, reason, notObtained }) => ({
      ...{ rooms, reason },
      notObtained: notObtained.filter((film) => rooms?.some(({ filmId }) => filmId === film) !== true),
    }));
}

/** A CSV, whose titles are any. */
function ticketFile(week: IsoDate): fc.Arbitrary<string> {
  const title = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...ODD_TEXTS));
  const line = fc
    .record({ day: fc.nat(6), room: fc.nat(3), title, sold: fc.nat(900) })
    .map(
      ({ day, room, title, sold }) =>
        `${addDays(week, day)};${room};"${title.replaceAll('"', '""')}";${sold}`,
    );
  return fc
    .array(line, { maxLength: 8 })
    .map((lines) => ['Date;Salle;Film;Billets', ...lines, ''].join('\n'));
}

function toldFacts(): fc.Arbitrary<unknown> {
  const friday = addDays(FUZZ_TODAY, -11);
  return fc.record({
    screens: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('number'), screens: fc.integer({ min: 1, max: MOST_TOLD_SCREENS }) }),
        fc.record({ kind: fc.constant('class'), screensClass: fc.constantFrom(...SCREENS_CLASSES) }),
        fc.constant({ kind: 'wide' }),
      ),
    ),
    usOpening: fc.option(
      fc.record({
        friday: fc.nat(20).map((weeks) => addDays(friday, -7 * weeks)),
        grossUsd: fc.integer({ min: 1, max: MOST_TOLD_USD }),
        theaters: fc.option(fc.integer({ min: 1, max: MOST_TOLD_THEATERS })),
      }),
    ),
  });
}

function factsFile(films: readonly string[]): fc.Arbitrary<string> {
  const film = fc.oneof(fc.constantFrom(...films), fc.constantFrom(...ODD_TEXTS));
  const copies = fc.constantFrom('', '320', 'large', '50 à 150', 'plus de 600', 'beaucoup');
  return fc
    .array(fc.tuple(film, copies), { maxLength: 8 })
    .map((lines) =>
      ['film;copies', ...lines.map(([of, told]) => `"${of.replaceAll('"', '""')}";${told}`), ''].join('\n'),
    );
}

function tickets(films: readonly string[]): fc.Arbitrary<{ rooms: unknown[] }> {
  const entry = fc
    .record({ room: fc.constantFrom(1, 2), filmId: filmOf(films), tickets: fc.nat(150) })
    .map(({ room, filmId, tickets }) => ({ room, filmId, tickets: filmId === null ? 0 : tickets }));
  return fc
    .uniqueArray(entry, { minLength: 1, maxLength: 2, selector: ({ room }) => room })
    .map((rooms) => ({ rooms }));
}

/** The first two rooms stay, and large enough for the tickets. */
function settings(): fc.Arbitrary<unknown> {
  const room = fc.record({
    name: fc.constantFrom('Grande salle', 'Salle bleue', 'Le Studio'),
    seats: fc.integer({ min: 40, max: 400 }),
    showsPerDay: fc.integer({ min: 1, max: 5 }),
    showTimes: fc.constantFrom([], [{ days: [1, 4], time: '14:00' }]),
  });
  return fc.record({
    effectiveFrom: fc.constantFrom<IsoDate[]>(addDays(FUZZ_TODAY, -6), ...coming()),
    rooms: fc
      .array(room, { minLength: 2, maxLength: MOST_ROOMS })
      .map((rooms) => rooms.map((each, i) => ({ room: i + 1, ...each }))),
    ticketPrice: fc.integer({ min: 300, max: 2_000 }).map((cents) => cents / 100),
    fixedCosts: fc.integer({ min: 0, max: 20_000 }),
    admissionsShare: fc.integer({ min: 1, max: 100 }).map((share) => share / 20_000),
    extraRoomGain: percent(),
    secondWeek: fc.boolean(),
    keptMoney: fc.boolean(),
    rentalRate: percent(),
    sacemRate: fc.integer({ min: 0, max: 1_000 }).map((part) => part / 10_000),
    name: fc.constantFrom('Cinéma', 'Le Méliès'),
    address: fc.constantFrom('', '1, rue de l’Église'),
  });
}

/** A part of something, 0 to 1. */
function percent(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 100 }).map((part) => part / 100);
}

function coming(): IsoDate[] {
  return [1, 8].map((days) => addDays(FUZZ_TODAY, days));
}
