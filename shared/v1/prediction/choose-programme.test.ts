import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../domain/cinema.ts';
import { untaught } from '../../domain/untaught.ts';
import { chooseProgramme } from '../../domain/programme.ts';
import { chooseProgrammeSchema, clientProgrammeSchema, type ChooseProgramme } from '../contract/programme.ts';
import { chosenProgramme } from './choose-programme.ts';
import type { Predicting } from './predict.ts';
import { predictingOn } from './testing-predicting.ts';

let predicting: Predicting;

beforeAll(async () => {
  predicting = await predictingOn('2023-05-25');
});

const rooms = [
  { name: 'Grande', seats: 120 },
  { name: 'Petite', seats: 80 },
];
const own = (id: string, mean: number): ChooseProgramme['films'][number] => ({
  id,
  forecast: { p10: mean / 3, p50: mean * 0.9, p90: mean * 2, mean },
});
const film = (title: string, more: object = {}) => ({ film: { title, releaseDate: '2023-05-31', ...more } });
const asked = (films: unknown[], more: object = {}): ChooseProgramme =>
  chooseProgrammeSchema.parse({ rooms, films, ...more });

describe('the programme of another cinema', () => {
  it('is the one that this cinema would choose with the same rooms and forecasts', async () => {
    const films = [own('A', 300_000), own('B', 900_000), own('C', 500_000)];
    const { programme } = await chosenProgramme(asked(films), predicting);
    const candidates = [300_000, 900_000, 500_000].map((mean, i) => ({
      filmId: 'ABC'.charAt(i),
      forecast: { p10: mean / 3, p50: mean * 0.9, p90: mean * 2, mean },
    }));
    const here = chooseProgramme(candidates, untaught({ ...DEFAULT_SETTINGS, fixedCosts: 0 }));
    expect(programme.rooms.map(({ name, filmId }) => [name, filmId])).toEqual([
      ['Grande', 'B'],
      ['Petite', 'C'],
    ]);
    expect(programme.expectedTakings).toBe(here.expectedTakings);
  });

  it('tells nothing of what a cinema keeps: nobody has said what its films cost it', async () => {
    const { programme } = await chosenProgramme(asked([own('A', 300_000)]), predicting);
    expect(programme).not.toHaveProperty('kept');
    for (const room of programme.rooms) {
      expect(room).not.toHaveProperty('expectedKept');
      expect(room).not.toHaveProperty('rentalRate');
    }
    expect(clientProgrammeSchema.strict().parse(programme)).toEqual(programme);
  });

  it('follows its rooms, its price and its share', async () => {
    const films = [own('A', 300_000)];
    const { programme } = await chosenProgramme(
      asked(films, { ticketPrice: 5, admissionsShare: 0.001 }),
      predicting,
    );
    const usual = await chosenProgramme(asked(films), predicting);
    expect(programme.rooms[0]?.expectedTickets).toBeGreaterThan(
      usual.programme.rooms[0]?.expectedTickets ?? 0,
    );
    expect(programme.rooms[0]?.expectedTakings).toBe((programme.rooms[0]?.expectedTickets ?? 0) * 5);
    const eight = Array.from({ length: 8 }, (_, i) => ({ name: `Salle ${i + 1}`, seats: 50 }));
    const { programme: wide, reasons } = await chosenProgramme(
      asked([own('A', 9e6)], { rooms: eight }),
      predicting,
    );
    expect(wide.rooms.every(({ filmId }) => filmId === 'A')).toBe(true);
    expect(reasons.extraRooms).toMatchObject([{ filmId: 'A', exceedsLargestRoom: true }]);
  });

  it('takes films by what they are, as rivals, by Monday’s forecast where there is one', async () => {
    const films = [film('Un', { distributor: 'Gaumont', screens: 600 }), film('Deux'), own('C', 100)];
    const { films: told, programme } = await chosenProgramme(asked(films), predicting);
    expect(told.map(({ id }) => id)).toEqual(['0', '1', 'C']);
    const [first, second, third] = told;
    expect(first?.forecast.mean).toBe(first?.prediction?.monday?.mean);
    expect(second?.forecast.mean).toBe(second?.prediction?.thursday.mean);
    expect(second?.prediction?.warnings.map(({ code }) => code)).not.toContain('no-rivals');
    expect(third?.prediction).toBeNull();
    expect(programme.rooms.map(({ filmId }) => filmId)).toEqual(['0', '1']);
  });

  it('names the film that cannot be forecast, or is there twice', async () => {
    const late = asked([own('A', 100), film('Un', { releaseDate: '2010-06-02' })]);
    await expect(chosenProgramme(late, predicting)).rejects.toMatchObject({
      code: 'before-model',
      field: 'films.1.film.releaseDate',
    });
    await expect(chosenProgramme(asked([own('A', 100), own('A', 200)]), predicting)).rejects.toMatchObject({
      code: 'contradictory-input',
      field: 'films.1.id',
    });
  });

  it.each([
    ['films.1.forecast', { p10: 3, p50: 2, p90: 4, mean: 2 }],
    ['films.1.forecast', { p10: 1, p50: 5, p90: 4, mean: 2 }],
    ['films.1.forecast', { p10: 1, p50: 1e9, p90: 1e9, mean: 1e9 }],
    ['films.1.forecast.mean', { p10: 1, p50: 1, p90: 1, mean: 1e9 }],
    ['films.1.forecast.mean', { p10: 100, p50: 200, p90: 300, mean: 601 }],
    ['films.1.forecast.mean', { p10: 100, p50: 200, p90: 300, mean: 49 }],
  ])('refuses a forecast whose figures contradict each other: %s, %j', async (field, forecast) => {
    const turned = asked([own('B', 100), { id: 'A', forecast }]);
    await expect(chosenProgramme(turned, predicting)).rejects.toMatchObject({
      ...{ code: 'contradictory-input', field },
    });
  });

  it('takes a narrow forecast that the model made, whose mean lies beyond its p90', async () => {
    const forecast = { p10: 8_804, p50: 15_657, p90: 18_311, mean: 20_733 };
    const { programme } = await chosenProgramme(asked([{ id: 'A', forecast }]), predicting);
    // All of its mean, for the rooms have more seats than anybody asks for.
    const tickets = programme.rooms.reduce((sum, { expectedTickets }) => sum + expectedTickets, 0);
    expect(tickets).toBe(Math.round(20_733 * DEFAULT_SETTINGS.admissionsShare));
  });

  it('takes a forecast as wide as it may be, and gives figures of it', async () => {
    const forecast = { p10: 1, p50: 1e6, p90: 1e6, mean: 1e6 };
    const { programme } = await chosenProgramme(asked([{ id: 'A', forecast }]), predicting);
    expect(programme.rooms[0]).toMatchObject({ filmId: 'A' });
    expect(programme.expectedTakings).toBeGreaterThan(0);
  });

  it('is of one week: films of several are no rivals', async () => {
    const given: string[] = [];
    const told = {
      ...predicting,
      given: (all: readonly { week: string }[]) => given.push(...all.map(({ week }) => week)),
    };
    const mixed = asked([film('Un'), own('A', 100), film('Deux', { releaseDate: '2023-06-07' })]);
    await expect(chosenProgramme(mixed, told)).rejects.toMatchObject({
      ...{ code: 'contradictory-input', field: 'films.2.film.releaseDate' },
    });
    // Nothing was forecast for it.
    expect(given).toEqual([]);
    const friday = asked([film('Un'), film('Deux', { releaseDate: '2023-06-02' })]);
    expect((await chosenProgramme(friday, told)).films.length).toBe(2);
  });

  it('has rooms whose names differ', async () => {
    const twice = asked([own('A', 100)], { rooms: [...rooms, { name: 'Grande', seats: 9 }] });
    await expect(chosenProgramme(twice, predicting)).rejects.toMatchObject({
      ...{ code: 'contradictory-input', field: 'rooms.2.name' },
    });
  });
});
