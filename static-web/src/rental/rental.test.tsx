import { describe, expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { issueInFrench } from '../forms/issues.ts';
import { answered, markup, words } from '../test-render.tsx';
import { testRelease, testWeek } from '../test-week.ts';
import { RentalForm } from './rental-form.tsx';
import { RentalRate } from './rental-rate.tsx';
import { rentalFormSchema, typedRental } from './rental-schema.ts';

const { settings } = testWeek();
const counting = (changes: Partial<Week> = {}): Week =>
  testWeek({ settings: { ...settings, keptMoney: true }, ...changes });
const film = testRelease('a', 'Alpha', 12_400, 31_000);
const entered = { ...film, rental: { rate: 0.425, version: 2 } };

describe('what a film’s distributor takes', () => {
  const drawn = (week: Week, release = film): string =>
    words(answered(<RentalRate week={week} film={release} />, []));

  it('is that of the settings, else its own, and can be changed in every week', () => {
    expect(drawn(counting())).toBe(
      'Part du distributeur : 50 %, comme dans vos réglages.|Changer cette part| (Alpha)',
    );
    expect(drawn(counting(), entered)).toContain('Part du distributeur : 42,5 %, pour ce film.|');
    expect(drawn(counting({ state: 'played' }))).toContain('|Changer cette part|');
  });

  it('is not spoken of where the cinema does not count what it keeps', () => {
    expect(drawn(testWeek(), entered)).toBe('');
  });

  it('is asked for in percent, with what stands there already', () => {
    const form = (changes: Partial<Week> = {}): string =>
      markup(answered(<RentalForm week={counting(changes)} film={entered} onSaved={() => undefined} />, []));
    expect(form()).toMatch(/Vide\s: la part de vos réglages, 50\s%\./u);
    // A programme that is shown already does not follow it any more.
    expect(form()).toContain('Le programme conseillé en tient compte.');
    for (const state of ['running', 'played'] as const) expect(form({ state })).not.toContain('conseillé');
    expect(typedRental(entered.rental.rate)).toEqual({ rentalRate: '42,5' });
    expect(typedRental(null)).toEqual({ rentalRate: '' });
  });
});

describe('a rental that is typed', () => {
  const read = (rentalRate: string) => rentalFormSchema.safeParse({ rentalRate }, { error: issueInFrench });

  it.each([
    ['40', 0.4],
    ['42,5', 0.425],
    ['29', 0.29],
    ['0', 0],
    ['100', 1],
    ['  ', null],
  ])('%j is %s', (typed, rentalRate) => {
    expect(read(typed).data).toEqual({ rentalRate });
  });

  it.each([
    ['120', 'Au plus 100.'],
    ['-5', 'Au moins 0.'],
    ['50%', 'Écrivez un nombre.'],
    ['la moitié', 'Écrivez un nombre.'],
  ])('%j is refused at its field', (typed, message) => {
    const issues = read(typed).error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
    expect(issues).toEqual([['rentalRate', message]]);
  });
});
