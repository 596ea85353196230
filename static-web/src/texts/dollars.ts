import { number } from '../format/numbers.ts';

const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** An amount of dollars as one says it: « 40 millions de dollars », « 1,4 million de dollars », « 20 500 dollars ». */
export function dollars(amount: number): string {
  if (amount < 1_000_000) return `${number(amount)} ${amount < 2 ? 'dollar' : 'dollars'}`;
  const millions = Math.round(amount / 100_000) / 10;
  const written = millions < 10 ? tenths.format(millions) : number(millions);
  return `${written} ${millions < 2 ? 'million' : 'millions'} de dollars`;
}
