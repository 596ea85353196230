import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../domain/cinema-week.ts';
import { readDate } from './read-date.ts';

describe('a day', () => {
  it.each([
    '2024-07-03',
    '2024/07/03',
    '2024-07-03T00:00:00',
    '2024-07-03 20:45:00.000Z',
    '03/07/2024',
    '3/7/2024',
    '03/07/24',
    '03-07-2024',
    '03.07.2024',
    '03/07/2024 20:45',
    '3/7/2024 20h45',
    'mercredi 3 juillet 2024',
    'Mercredi 03 Juillet 2024',
    'mer. 3 juil. 2024',
    'MER 03/07/2024',
    '3 juillet 2024',
    '3-juil-24',
    '03-juil.-2024',
    'Wednesday 3 July 2024',
    'Wed, 3 Jul 2024',
    'July 3, 2024',
    'Jul 3rd 2024',
    'Semaine du 03/07/2024',
    'semaine du mercredi 3 juillet 2024',
    'mercredi\u00a03\u202fjuillet 2024',
  ])('is read: %j', (cell) => {
    expect(readDate(cell)).toEqual({ value: '2024-07-03' });
  });

  it.each([
    ['1er août 2023', '2023-08-01'],
    ['1 aout 2023', '2023-08-01'],
    ['15 déc. 2023', '2023-12-15'],
    ['01/02/98', '1998-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['mar. 5 mars 2024', '2024-03-05'],
  ])('%j is %s', (cell, value) => {
    expect(readDate(cell)).toEqual({ value });
  });

  it.each([
    ['', 'missing-value'],
    ['45476', 'date-as-number'],
    ['45476,5', 'date-as-number'],
    ['07/25/2024', 'bad-date'],
    ['31/06/2024', 'bad-date'],
    ['29/02/2023', 'bad-date'],
    ['2024-07', 'bad-date'],
    ['3 ju 2024', 'bad-date'],
    ['3 jui 2024', 'bad-date'],
    ['3 juillet', 'bad-date'],
    ['semaine 27', 'bad-date'],
    ['03/07-2024', 'bad-date'],
    ['du 03/07 au 09/07/2024', 'bad-date'],
    ['hier', 'bad-date'],
    ['jeudi 3 juillet 2024', 'wrong-weekday'],
    ['Tue 03/07/2024', 'wrong-weekday'],
  ])('%j is refused: %s', (cell, code) => {
    expect(readDate(cell)).toEqual({ code });
  });

  it('is that which was written, in every month and form', () => {
    const forms: Intl.DateTimeFormatOptions[] = [
      { dateStyle: 'short' },
      { dateStyle: 'medium' },
      { dateStyle: 'long' },
      { dateStyle: 'full' },
    ];
    const locale = fc.constantFrom('fr-FR', 'fr-BE', 'en-GB');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12_000 }),
        locale,
        fc.constantFrom(...forms),
        (days, where, form) => {
          const date = addDays('1996-01-03', days);
          const written = new Intl.DateTimeFormat(where, { ...form, timeZone: 'UTC' }).format(new Date(date));
          expect(readDate(written)).toEqual({ value: date });
        },
      ),
    );
  });
});
