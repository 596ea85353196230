import type { Currency } from './prices.ts';

/** Money a month by currency. */
export type Money = Record<Currency, number>;

export function sumOf(amounts: readonly Money[]): Money {
  return {
    EUR: amounts.reduce((sum, { EUR }) => sum + EUR, 0),
    USD: amounts.reduce((sum, { USD }) => sum + USD, 0),
  };
}

/**
 * The normal rate in France (code général des impôts, article 278). Prices of Azure are without it; a cinema that
 * charges VAT itself gets it back.
 */
export const VAT = 0.2;

export function vatOn({ EUR, USD }: Money): Money {
  return { EUR: EUR * VAT, USD: USD * VAT };
}

export function withVat(amount: Money): Money {
  return sumOf([amount, vatOn(amount)]);
}
