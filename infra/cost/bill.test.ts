import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { euroLabel } from './amounts.ts';
import type { Bill } from './bill.ts';
import { billTable } from './bill-table.ts';
import { calculate, jsonOf, type Calculation } from './calculate.ts';
import { withVat } from './money.ts';

const INFRA = path.dirname(import.meta.dirname);
let calculation: Calculation;

beforeAll(async () => {
  calculation = await calculate(path.join(INFRA, 'prod.bicepparam'));
});

describe('the bill', () => {
  it('is that of production and development, of which neither is nearly free', () => {
    const { environments, together } = calculation.bill;
    expect(environments.map(({ name }) => name)).toEqual(['production', 'development']);
    const each = environments.map(({ totals }) => totals.nominal.net.EUR);
    expect(together.nominal.net.EUR).toBeCloseTo(
      each.reduce((sum, amount) => sum + amount, 0),
      9,
    );
    expect(Math.min(...each)).toBeGreaterThan(0.4 * together.nominal.net.EUR);
  });

  it('charges production as if it were alone: what is granted once is its own', () => {
    const alone = calculation.estimates.nominal.total.net.EUR;
    expect(calculation.bill.environments[0]?.totals.nominal.net.EUR).toBeCloseTo(alone, 9);
  });

  it('prices ten cinemas as ten stacks, which share what a subscription is granted', () => {
    const ten = calculation.bill.tenStacks.nominal.net.EUR;
    const one = calculation.estimates.nominal.total.net.EUR;
    expect(ten).toBeGreaterThan(10 * one);
    // The seconds of ten cinemas' visitors are beyond the grant.
    expect(ten).toBeLessThan(13 * one);
  });

  it('is told to programs with rate and VAT, beside what they were told before', () => {
    const told = new Map(Object.entries(JSON.parse(jsonOf(calculation, 'a.bicepparam')) as object));
    expect([...told.keys()]).toEqual(['params', 'euroPerDollar', 'vat', 'bill', 'estimates', 'variants']);
    expect(told.get('vat')).toBe(0.2);
    expect(told.get('bill')).toEqual(calculation.bill);
    expect(told.get('estimates')).toEqual(calculation.estimates);
  });

  it('is what README.md says, with VAT and beside the rate', () => {
    const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
    const { net } = calculation.bill.together.nominal;
    expect(readme).toContain(
      `about ${net.EUR.toFixed(0)} EUR a month before VAT, ${withVat(net).EUR.toFixed(0)} EUR with French VAT`,
    );
    const [, rate = ''] = /\((.+)\)/.exec(euroLabel(calculation.snapshot)) ?? [];
    expect(readme).toContain(rate);
  });
});

describe('the table of the bill', () => {
  const of = (EUR: number): Bill['together'] => {
    const total = { net: { EUR, USD: 2 * EUR }, full: { EUR: 10 * EUR, USD: 20 * EUR } };
    return { idle: total, nominal: total, tenCinemas: total };
  };
  const bill: Bill = {
    environments: [
      { name: 'production', totals: of(6) },
      { name: 'development', totals: of(4) },
    ],
    together: of(10),
    tenStacks: of(70),
  };

  it('has each environment, both, VAT as a line, the same without grants, and ten stacks', () => {
    const { rows, totals } = billTable(bill, calculation.snapshot);
    expect(rows).toEqual([
      ['production', '6.000', '6.000', '12.000'],
      ['development', '4.000', '4.000', '8.000'],
    ]);
    expect(totals.map(([title, , nominal]) => [title, nominal])).toEqual([
      ['production and development, before VAT', '10.000'],
      ['French VAT, 20 %', '2.000'],
      ['both with VAT: what is billed', '12.000'],
      ['both, all grants used elsewhere, before VAT', '100.000'],
      ['French VAT, 20 %', '20.000'],
      ['both, all grants used elsewhere, with VAT', '120.000'],
      ['ten cinemas, a stack each, production alone, before VAT', '70.000'],
      ['ten cinemas, a stack each, production alone, with VAT', '84.000'],
    ]);
  });
});
