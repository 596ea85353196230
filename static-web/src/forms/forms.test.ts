import { describe, expect, it } from 'vitest';
import type { ApiCode } from '#shared/error-codes.ts';
import { cinemaSettingsSchema } from '#shared/domain/shapes/cinema.ts';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import { ApiError } from '../api/api-error.ts';
import { showApiError } from './api-errors.ts';
import { issueInFrench } from './issues.ts';

describe('what a schema of the API refuses', () => {
  const valid = {
    effectiveFrom: '2023-06-07',
    rooms: roomsWith(120, 80),
    ticketPrice: 10,
    fixedCosts: 4_900,
    admissionsShare: 1 / 2_000,
    extraRoomGain: 0.05,
    ...{ secondWeek: false, keptMoney: false, rentalRate: 0.5, sacemRate: 0.0127 },
    name: 'Cinéma',
    address: '',
  };
  it.each([
    [{ ticketPrice: Number.NaN }, 'Écrivez un nombre.'],
    [{ rooms: roomsWith(1.5, 80) }, 'Écrivez un nombre entier.'],
    [{ rooms: roomsWith(0, 80) }, 'Au moins 1.'],
    [{ fixedCosts: 2_000_000 }, 'Au plus 1 000 000.'],
    [{ admissionsShare: 0 }, 'Plus de 0.'],
    [{ rentalRate: 1.2 }, 'Au plus 1.'],
    [{ rentalRate: -5 }, 'Au moins 0.'],
    [{ rentalRate: '50%' }, 'Écrivez un nombre.'],
    [{ rooms: [{ room: 1, name: 'Salle 1', seats: 120, showTimes: [] }] }, 'Écrivez un nombre.'],
    [
      { rooms: roomsWith(120).map((room) => ({ ...room, name: 'a'.repeat(101) })) },
      'Au plus 100 caractères.',
    ],
    [{ unknown: 1 }, 'Cette valeur ne convient pas.'],
  ])('of %j is said in French', (change, message) => {
    const { error } = cinemaSettingsSchema.safeParse({ ...valid, ...change }, { error: issueInFrench });
    expect(error?.issues.map((issue) => issue.message.replace(/[\u00a0\u202f]/gu, ' '))).toEqual([message]);
  });
});

describe('what the API refuses', () => {
  interface Values {
    price: string;
    seats: string;
  }
  function shown(error: unknown, messages = {}): Record<string, string | undefined> {
    const errors: Record<string, string | undefined> = {};
    showApiError<Values>(
      error,
      (name, { message }) => (errors[name] = message),
      ['price', 'seats'],
      messages,
    );
    return errors;
  }
  const problem = (code: ApiCode, fields: string[]) =>
    new ApiError(400, {
      type: 'test',
      title: 'test',
      status: 400,
      detail: 'test',
      code,
      errors: fields.map((field) => ({ field, detail: 'test' })),
    });

  it('stands at the field that it names', () => {
    expect(shown(problem('invalid-input', ['seats']))).toEqual({
      seats: 'Le serveur a refusé cette valeur.',
    });
    expect(shown(problem('conflict', ['price']), { conflict: 'Trop tard.' })).toEqual({
      price: 'Trop tard.',
    });
  });

  it('stands below the form when it names none of its fields, or nothing', () => {
    expect(shown(problem('conflict', ['week']), { conflict: 'Trop tôt.' })).toEqual({ root: 'Trop tôt.' });
    expect(shown(new TypeError('fetch failed'))['root']).toMatch(/^Rien n’a été enregistré/);
  });
});
