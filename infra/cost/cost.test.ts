import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { calculate, estimatesOf, markdownOf, type Calculation } from './calculate.ts';
import { deployedRows } from './deployed-rows.ts';
import { CASE_NAMES, driverValues, readDrivers } from './drivers.ts';
import { evaluate, namesIn } from './formula.ts';
import { betweenMarkers } from './render.ts';

const INFRA = path.dirname(import.meta.dirname);
const PRODUCTION = path.join(INFRA, 'prod.bicepparam');
const drivers = readDrivers(path.join(import.meta.dirname, 'drivers.json'));
let production: Calculation;

beforeAll(async () => {
  production = await calculate(PRODUCTION);
});

describe('a month of production', () => {
  it('costs one cinema at most 15 EUR with the free SQL offer', () => {
    const { total, lines } = production.estimates.nominal;
    expect(total.net.EUR).toBeLessThanOrEqual(15);
    expect(lines.find(({ meter }) => meter === 'sql-compute')).toMatchObject({ net: { EUR: 0 }, note: null });
  });

  it('prices looking at empty queues like the other operations of queues, says so, and stays below 15 EUR at twice that', () => {
    const { total, lines } = production.estimates.nominal;
    const polls = lines.find(({ meter }) => meter === 'queue-class-2');
    expect(polls?.price).toEqual(lines.find(({ meter }) => meter === 'queue-class-1')?.price);
    expect(polls?.assumed).toBe('the price of LRS Class 1 Operations');
    expect(total.net.EUR + (polls?.net.EUR ?? Infinity)).toBeLessThanOrEqual(15);
  });

  it('adds up: every row is (use − grant) × price, and the total is their sum', () => {
    for (const name of CASE_NAMES) {
      const { lines, total } = production.estimates[name];
      expect(total.net.EUR).toBeCloseTo(
        lines.reduce((sum, { net }) => sum + net.EUR, 0),
        9,
      );
      expect(total.full.EUR).toBeGreaterThanOrEqual(total.net.EUR);
    }
  });

  it('follows the parameters: no plan of the site, no free offer, other databases', async () => {
    const totals = Object.fromEntries(
      production.variants.map(({ name, totals }) => [name, totals.nominal.net.EUR]),
    );
    const [base = 0, free = 0, paidSql = 0] = Object.values(totals);
    expect(base - free).toBeGreaterThan(5);
    expect(paidSql).toBeGreaterThan(base + 5);

    const parameters = { cosmosCapacity: 'serverless' };
    const serverless = await estimatesOf(PRODUCTION, { parameters }, production.snapshot);
    const meters = serverless.nominal.lines.map(({ meter }) => meter);
    expect(meters).toContain('cosmos-requests');
    expect(meters).not.toContain('cosmos-throughput');
  });

  it('can be worked out for every parameters file', async () => {
    await expect(calculate(path.join(INFRA, 'dev.bicepparam'))).resolves.toBeDefined();
  });

  it('is what infra/README.md says (npm run cost -- --markdown)', () => {
    const readme = readFileSync(path.join(INFRA, 'README.md'), 'utf8');
    expect(readme).toBe(betweenMarkers(readme, markdownOf(production)));
  });
});

describe('the drivers', () => {
  it('are all used, by a template or by another driver', async () => {
    const rows = await deployedRows(PRODUCTION);
    const formulas = [
      ...rows.map(({ use }) => use),
      ...drivers
        .flatMap(({ value }) => (typeof value === 'object' ? Object.values(value) : [value]))
        .map(String),
    ];
    const used = new Set(formulas.flatMap(namesIn));
    expect(drivers.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('never keep the database awake for longer than a month', () => {
    for (const name of CASE_NAMES) {
      const values = driverValues(drivers, name);
      const awake = evaluate('(sqlAwakenings * (15 + sqlPauseMinutes) + sqlBusyMinutes) / 60', values, name);
      expect(awake).toBeLessThan(values['hours'] ?? 0);
    }
  });
});
