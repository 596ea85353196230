import { expect, it } from 'vitest';
import { sumOf, vatOn, withVat } from './money.ts';

it('Amounts are added currency by currency', () => {
  expect(
    sumOf([
      { EUR: 1, USD: 2 },
      { EUR: 3, USD: 5 },
    ]),
  ).toEqual({ EUR: 4, USD: 7 });
  expect(sumOf([])).toEqual({ EUR: 0, USD: 0 });
});

it('French VAT is a fifth, on top', () => {
  expect(vatOn({ EUR: 10, USD: 20 })).toEqual({ EUR: 2, USD: 4 });
  expect(withVat({ EUR: 10, USD: 20 })).toEqual({ EUR: 12, USD: 24 });
});
