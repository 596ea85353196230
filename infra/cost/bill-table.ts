import { euroLabel, money } from './amounts.ts';
import type { Bill } from './bill.ts';
import type { CaseName } from './drivers.ts';
import type { Total } from './estimate.ts';
import { vatOn, withVat, type Money } from './money.ts';
import type { PriceSnapshot } from './prices.ts';
import type { Table } from './report.ts';

/** What is billed in a month: each environment, both, VAT, the same without grants, and ten stacks. */
export function billTable({ environments, together, tenStacks }: Bill, snapshot: PriceSnapshot): Table {
  const euro = euroLabel(snapshot);
  const names = environments.map(({ name }) => name).join(' and ');
  return {
    columns: [
      { title: 'a month', align: 'left' },
      { title: `idle ${euro}`, align: 'right' },
      { title: `nominal ${euro}`, align: 'right' },
      { title: 'nominal USD', align: 'right' },
    ],
    rows: environments.map(({ name, totals }) => row(name, totals, ({ net }) => net)),
    totals: [
      row(`${names}, before VAT`, together, ({ net }) => net),
      row('French VAT, 20 %', together, ({ net }) => vatOn(net)),
      row('both with VAT: what is billed', together, ({ net }) => withVat(net)),
      row('both, all grants used elsewhere, before VAT', together, ({ full }) => full),
      row('French VAT, 20 %', together, ({ full }) => vatOn(full)),
      row('both, all grants used elsewhere, with VAT', together, ({ full }) => withVat(full)),
      row('ten cinemas, a stack each, production alone, before VAT', tenStacks, ({ net }) => net),
      row('ten cinemas, a stack each, production alone, with VAT', tenStacks, ({ net }) => withVat(net)),
    ],
  };
}

function row(title: string, totals: Record<CaseName, Total>, amount: (total: Total) => Money): string[] {
  const nominal = amount(totals.nominal);
  return [title, money(amount(totals.idle).EUR), money(nominal.EUR), money(nominal.USD)];
}
