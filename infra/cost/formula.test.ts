import { describe, expect, it } from 'vitest';
import { evaluate, namesIn } from './formula.ts';

const drivers = { runs: 9, pagesPerRun: 20, hours: 730 };

describe('a formula', () => {
  it.each([
    ['0', 0],
    ['hours', 730],
    ['runs * pagesPerRun', 180],
    ['runs + runs * pagesPerRun', 189],
    ['(runs + 1) * pagesPerRun / 4', 50],
    ['runs / 3 / 3', 1],
    ['0.5 * hours', 365],
  ])('%s', (formula, value) => {
    expect(evaluate(formula, drivers, 'here')).toBe(value);
  });

  it.each([
    ['runs * pages', 'there is no driver or parameter "pages"'],
    ['runs *', 'it ends too early'],
    ['', 'it ends too early'],
    ['(runs', 'a parenthesis is not closed'],
    ['runs - 1', '"-" is not expected there'],
    ['runs runs', '"runs" is not expected there'],
    ['* runs', '"*" is not expected there'],
    ['runs / 0', 'it gives Infinity'],
    ['constructor', 'there is no driver or parameter "constructor"'],
  ])('%j is refused, naming formula and place', (formula, detail) => {
    expect(() => evaluate(formula, drivers, 'modules/a.bicep: app, meter')).toThrow(
      `modules/a.bicep: app, meter: formula "${formula}": ${detail}`,
    );
  });

  it('tells the names that it uses', () => {
    expect(namesIn('runs * (pagesPerRun + 2) + runs')).toEqual(['runs', 'pagesPerRun']);
  });
});
