import { describe, expect, it } from 'vitest';
import type { RunView } from '#shared/api/contract/run.ts';
import type { Settings } from '#shared/api/contract/settings.ts';
import { issueInFrench } from '../forms/issues.ts';
import { instant } from '../format/format.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { testRooms } from '../test-week.ts';
import { comingWeekOf, effectiveWeeks, settingsInTime } from './effective-weeks.ts';
import {
  fieldsOf,
  isSameSettings,
  nextRoom,
  settingsFormSchema,
  typedSettings,
  type TypedSettings,
} from './settings-schema.ts';
import { replayUntil } from './replay-until.ts';
import { purposesInWords, siteName, sitesAsked } from './requests-view.ts';
import { hasFailed, stateWords } from './run-words.ts';
import { plain } from '#test/support/text.ts';
import { since } from './since.ts';

const EVENINGS = [{ days: [1, 2, 3, 4, 5, 6, 7], time: '20:30' }];
const held: Settings = {
  effectiveFrom: '2023-07-12',
  rooms: [
    { room: 1, name: 'Grande salle', seats: 120, showsPerDay: 1, showTimes: EVENINGS },
    { room: 2, name: 'Salle 2', seats: 80, showsPerDay: 2, showTimes: [] },
  ],
  ticketPrice: 7.5,
  fixedCosts: 4_900,
  admissionsShare: 0.00053,
  extraRoomGain: 0.075,
  ...{ secondWeek: true, keptMoney: true, rentalRate: 0.475, sacemRate: 0.0153 },
  name: 'Le Méliès',
  address: '1, rue de l’Église',
};
const schema = settingsFormSchema(held);
const typed = typedSettings(held, '2023-07-12');
const withRoom = (index: number, change: Partial<TypedSettings['rooms'][number]>) => ({
  rooms: typed.rooms.map((room, i) => (i === index ? { ...room, ...change } : room)),
});

describe('the settings as they are typed', () => {
  it('are what they were when nothing is touched, to the last digit', () => {
    expect(typed).toMatchObject({ ticketPrice: '7,5', admissionsShare: '1887', extraRoomGain: '7,5' });
    expect(typed).toMatchObject({ keptMoney: true, rentalRate: '47,5', sacemRate: '1,53' });
    expect(typed.rooms[1]).toEqual({
      room: 2,
      name: 'Salle 2',
      seats: '80',
      showsPerDay: '2',
      showTimes: '',
    });
    expect(schema.parse(typed)).toEqual(held);
  });

  it('have a name for each field that the server may refuse', () => {
    const { rooms, ...others } = typed;
    const ofRoom = Object.keys(rooms[0] ?? {}).filter((name) => name !== 'room');
    expect(fieldsOf(held).toSorted()).toEqual(
      [
        ...Object.keys(others),
        ...[0, 1].flatMap((i) => ofRoom.map((name) => `rooms.${i}.${name}`)),
      ].toSorted(),
    );
  });

  it('take numbers as they are written in French, the share as « 1 sur … »', () => {
    const settings = schema.parse({
      ...typed,
      fixedCosts: '5.100',
      ticketPrice: '8,20',
      admissionsShare: '2 000',
      extraRoomGain: '10',
    });
    expect(settings).toMatchObject({
      ...{ fixedCosts: 5_100, ticketPrice: 8.2, admissionsShare: 1 / 2_000, extraRoomGain: 0.1 },
    });
    expect(isSameSettings(settings, held)).toBe(false);
    expect(isSameSettings({ ...held, effectiveFrom: '2023-08-02' }, held)).toBe(true);
  });

  it.each([
    [withRoom(0, { seats: '0' }), 'rooms.0.seats', 'Au moins 1.'],
    [withRoom(0, { seats: '12,5' }), 'rooms.0.seats', 'Écrivez un nombre entier.'],
    [withRoom(1, { showsPerDay: '13' }), 'rooms.1.showsPerDay', 'Au plus 12.'],
    [withRoom(1, { name: 'a'.repeat(101) }), 'rooms.1.name', 'Au plus 100 caractères.'],
    [{ name: 'a'.repeat(101) }, 'name', 'Au plus 100 caractères.'],
    [{ address: 'a'.repeat(201) }, 'address', 'Au plus 200 caractères.'],
    [withRoom(1, { showTimes: 'le soir' }), 'rooms.1.showTimes', plain(settingsText.public.unreadable)],
    [{ ticketPrice: '' }, 'ticketPrice', 'Écrivez un nombre.'],
    [{ ticketPrice: '101' }, 'ticketPrice', 'Au plus 100.'],
    [{ ticketPrice: '0' }, 'ticketPrice', 'Plus de 0.'],
    [{ fixedCosts: '4,900' }, 'fixedCosts', 'Écrivez un nombre.'],
    [{ fixedCosts: '-1' }, 'fixedCosts', 'Au moins 0.'],
    [{ extraRoomGain: '101' }, 'extraRoomGain', 'Au plus 100.'],
    [{ extraRoomGain: '-1' }, 'extraRoomGain', 'Au moins 0.'],
    [{ extraRoomGain: 'cinq' }, 'extraRoomGain', 'Écrivez un nombre.'],
    [{ rentalRate: '120' }, 'rentalRate', 'Au plus 100.'],
    [{ rentalRate: '-5' }, 'rentalRate', 'Au moins 0.'],
    [{ rentalRate: '50%' }, 'rentalRate', 'Écrivez un nombre.'],
    [{ rentalRate: '' }, 'rentalRate', 'Écrivez un nombre.'],
    [{ sacemRate: '11' }, 'sacemRate', 'Au plus 10.'],
    [{ sacemRate: '-1' }, 'sacemRate', 'Au moins 0.'],
    [{ admissionsShare: '9' }, 'admissionsShare', 'Au moins 10.'],
    [{ admissionsShare: '2 000 000' }, 'admissionsShare', 'Au plus 1 000 000.'],
    [{ ticketPrice: '7,555' }, 'ticketPrice', 'Deux décimales au plus.'],
    [{ fixedCosts: '0,001' }, 'fixedCosts', 'Deux décimales au plus.'],
    [{ admissionsShare: 'mille' }, 'admissionsShare', 'Écrivez un nombre.'],
  ])('are refused at their field: %j', (change, field, message) => {
    const issues = schema.safeParse({ ...typed, ...change }, { error: issueInFrench }).error?.issues;
    expect(issues?.map((issue) => [issue.path.join('.'), plain(issue.message)])).toEqual([[field, message]]);
  });

  it.each([1, 3, 8])('are those of %i rooms', (count) => {
    const settings = { ...held, rooms: testRooms(count) };
    expect(settingsFormSchema(settings).parse(typedSettings(settings, held.effectiveFrom))).toEqual(settings);
    expect(isSameSettings(settings, { ...settings, rooms: testRooms(count) })).toBe(true);
    expect(isSameSettings(settings, held)).toBe(false);
  });

  it('gain a room without seats, which the manager has to say', () => {
    const rooms = [...typed.rooms, nextRoom(typed.rooms)];
    expect(rooms[2]).toEqual({
      room: 3,
      name: 'Salle 3',
      seats: '',
      showsPerDay: '1',
      showTimes: 'tous les jours 20h30',
    });
    const issues = schema.safeParse({ ...typed, rooms }, { error: issueInFrench }).error?.issues;
    expect(issues?.map((issue) => issue.path.join('.'))).toEqual(['rooms.2.seats']);
    // Somebody has taken the first away.
    expect(nextRoom(typed.rooms.slice(1)).room).toBe(1);
  });

  it('call a room without a name by its number', () => {
    const { rooms } = schema.parse({ ...typed, ...withRoom(0, { name: '  ' }) });
    expect(rooms.map(({ name }) => name)).toEqual(['Salle 1', 'Salle 2']);
    expect(isSameSettings({ ...held, rooms }, held)).toBe(false);
  });

  it('call a cinema without a name as before it had one, and differ by what the public is told', () => {
    expect(schema.parse({ ...typed, name: ' ' }).name).toBe('Cinéma');
    expect(isSameSettings({ ...held, name: 'Cinéma' }, held)).toBe(false);
    expect(isSameSettings({ ...held, address: '' }, held)).toBe(false);
    const rooms = held.rooms.map((room) => ({ ...room, showTimes: EVENINGS }));
    expect(isSameSettings({ ...held, rooms }, held)).toBe(false);
  });

  it('keep the rates that hold while nobody asks what the cinema keeps, whatever stands in the hidden fields', () => {
    const off = { ...typed, keptMoney: false, rentalRate: '120', sacemRate: 'rien' };
    expect(schema.parse(off)).toEqual({ ...held, keptMoney: false });
    expect(schema.parse({ ...typed, rentalRate: '40', sacemRate: '1,27' })).toEqual({
      ...held,
      ...{ rentalRate: 0.4, sacemRate: 0.0127 },
    });
  });

  it.each([
    ['secondWeek', false],
    ['keptMoney', false],
    ['rentalRate', 0.4],
    ['sacemRate', 0.0127],
  ])('are others where %s is another', (name, value) => {
    expect(isSameSettings({ ...held, [name]: value }, held)).toBe(false);
  });
});

describe('the week from which settings hold', () => {
  it('is the coming one, this one or a later one, never a past one', () => {
    expect(effectiveWeeks('2023-07-12').slice(0, 3)).toEqual(['2023-07-05', '2023-07-12', '2023-07-19']);
    expect(effectiveWeeks('2023-07-12')).toHaveLength(14);
  });

  it('is told by the API’s clock, by this machine’s only without an answer', () => {
    const weeks = ['2023-07-12', '2023-06-28'].map((week) => ({
      week,
      releases: 0,
      stage: null,
      state: 'waiting' as const,
    }));
    expect(comingWeekOf(weeks, new Date('2030-01-01T12:00:00Z'))).toBe('2023-07-12');
    expect(comingWeekOf([], new Date('2023-07-06T12:00:00Z'))).toBe('2023-07-12');
  });

  it('tells which settings hold, and which will', () => {
    const at = (effectiveFrom: string): Settings => ({ ...held, effectiveFrom });
    const rows = settingsInTime([at('1996-01-03'), at('2023-08-02'), at('2023-06-07')], '2023-07-05');
    expect(rows.map(({ settings, state }) => [settings.effectiveFrom, state])).toEqual([
      ['2023-08-02', 'toCome'],
      ['2023-06-07', 'inForce'],
      ['1996-01-03', 'past'],
    ]);
  });

  it('is a day, or always', () => {
    expect(since('2023-07-12').replace(/[\u00a0\u202f]/gu, ' ')).toBe('le mer. 12 juillet 2023');
    expect(since('1996-01-03')).toBe('le début');
  });
});

it('says in one line what waits and what was given up', () => {
  const { waiting, poison } = settingsText.runs;
  expect(waiting(0) + poison(0)).toBe('Rien n’est en attente, rien n’a été abandonné.');
  expect(waiting(3) + poison(1)).toBe('3 travaux sont en attente, un a été abandonné après cinq essais.');
});

it('says until when what was given up can be replayed: as long as the oldest of it is kept', () => {
  const queue = (oldestPoison: string | null) => ({ queue: 'predict', messages: 0, poison: 0, oldestPoison });
  expect(replayUntil([queue(null), queue(null)])).toBeNull();
  const until = replayUntil([
    queue('2023-06-06T08:30:00.000Z'),
    queue(null),
    queue('2023-05-29T08:30:00.000Z'),
  ]);
  expect(until).toBe('2023-06-05T08:30:00.000Z');
  expect(settingsText.runs.replayUntil(instant(until ?? '')).replace(/[\u00a0\u202f]/gu, ' ')).toBe(
    'Ce qui a été abandonné peut être repris jusqu’au lun. 5 juin à 10 h 30 ; ensuite, cela s’efface.',
  );
});

describe('what is demanded of the sites', () => {
  const hosts = [
    { host: 'api.themoviedb.org', asked: 0, purposes: [] },
    { host: 'www.jpbox-office.com', asked: 9, purposes: [] },
    { host: 'www.allocine.fr', asked: 21, purposes: [] },
  ];

  it('is told of those that were asked, the most asked first', () => {
    expect(sitesAsked(hosts).map(({ host }) => siteName(host))).toEqual(['allocine.fr', 'jpbox-office.com']);
    expect(sitesAsked(hosts.slice(0, 1))).toEqual([]);
  });

  it('is told with what it was for', () => {
    expect(
      purposesInWords([
        { purpose: 'coming-week', requests: 1_012 },
        { purpose: 'results', requests: 9 },
        { purpose: 'weeks-ahead', requests: 8 },
      ]).replace(/[\u00a0\u202f]/gu, ' '),
    ).toBe('1 012 pour la semaine à venir, 9 pour les résultats et 8 pour les semaines suivantes');
    expect(purposesInWords([])).toBe('');
  });
});

describe('how a run ended', () => {
  const run = (
    state: RunView['state'],
    codes: RunView['problems'][number]['code'][],
    again = false,
  ): RunView => ({
    ...{ runId: 'run', week: '2023-06-07', kind: 'actuals', asOf: '2023-06-14', modelVersion: 'test' },
    ...{ state, startedAt: '2023-06-14T08:00:00.000Z', finishedAt: null },
    problems: codes.map((code) => ({
      ...{ label: 'Alpha', code, detail: '' },
      askedAgain: again ? ('another-day' as const) : null,
    })),
  });

  it('is a failure that is made good again only where something is asked for again', () => {
    expect(stateWords(run('failed', ['fetch-failed'], true))).toMatch(/recommencée$/u);
    expect(stateWords(run('failed', ['no-shows']))).toBe('échouée');
    expect(stateWords(run('partial', ['fetch-failed'], true))).toMatch(/incomplète$/u);
  });

  it('is no failure when nobody has published a figure yet', () => {
    const first = run('failed', ['not-published', 'not-published'], true);
    expect([stateWords(first), hasFailed(first)]).toEqual(['aucun chiffre n’est encore publié', false]);
    expect(hasFailed(run('failed', ['not-published', 'fetch-failed']))).toBe(true);
    expect(hasFailed(run('failed', []))).toBe(true);
  });
});
