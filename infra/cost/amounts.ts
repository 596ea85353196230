import { DERIVED, type PriceSnapshot } from './prices.ts';

const thousandths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const threeDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const allDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });

/** Tenths of a cent, so that the rows add up to the total. */
export function money(amount: number): string {
  return thousandths.format(amount);
}

export function quantity(amount: number): string {
  return amount >= 1_000 ? whole.format(amount) : threeDigits.format(amount);
}

export function exact(price: number): string {
  return allDigits.format(price);
}

/** `EUR`, and beside it whether amounts in it are worked out from dollars: `EUR (USD × 0.9)`. */
export function euroLabel({ prices, euroPerDollar }: PriceSnapshot): string {
  const euros = prices.filter(({ currencyCode }) => currencyCode === 'EUR');
  const derived = euros.filter(({ readFrom }) => readFrom.where.startsWith(DERIVED));
  if (derived.length === 0) return 'EUR';
  return `EUR (${derived.length < euros.length ? 'partly ' : ''}USD × ${euroPerDollar.rate})`;
}
