import { counted } from './grammar.ts';

const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** An amount of dollars as one says it: « 40 millions de dollars », « 1,4 million de dollars », « 20 500 dollars ». */
export function dollars(amount: number): string {
  if (amount < 1_000_000) return counted(amount, 'dollar');
  const millions = Math.round(amount / 100_000) / 10;
  if (millions >= 10) return `${counted(millions, 'million')} de dollars`;
  return `${tenths.format(millions)} ${millions < 2 ? 'million' : 'millions'} de dollars`;
}
