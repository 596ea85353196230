import { describe, expect, it } from 'vitest';
import {
  date,
  duration,
  instant,
  list,
  money,
  number,
  oneIn,
  percent,
  price,
  roundCount,
  roundMoney,
  signedMoney,
  signedPercent,
  signedPoints,
  weekSpan,
} from './format.ts';

/** Spaces that do not break, shown as what they look like. */
const seen = (text: string): string => text.replace(/[\u00a0\u202f]/gu, '~');

describe('numbers', () => {
  it.each([
    [1_234_567, '1~234~567'],
    [0, '0'],
    [-0.4, '0'],
    [-620, '−~620'],
    [999.5, '1~000'],
  ])('writes %d as %s', (value, text) => expect(seen(number(value))).toBe(text));

  it.each([
    [41_873, '42~000'],
    [1_089_875, '1~100~000'],
    [310.4, '310'],
    [99.6, '100'],
    [7, '7'],
  ])('says %d as %s', (value, text) => expect(seen(roundCount(value))).toBe(text));

  it('writes shares and changes', () => {
    expect(seen(percent(0.393))).toBe('39~%');
    expect(seen(signedPercent(0.18))).toBe('+~18~%');
    expect(seen(signedPercent(-0.05))).toBe('−~5~%');
    expect(seen(signedPercent(0))).toBe('0~%');
    expect([0.25, -0.011, 0.001].map(signedPoints).map(seen)).toEqual([
      '+~25~points',
      '−~1~point',
      '0~point',
    ]);
    expect(seen(oneIn(1 / 2000))).toBe('1~sur~2~000');
  });
});

describe('money', () => {
  it('has a minus that is no hyphen', () => {
    expect(seen(money(7214.4))).toBe('7~214~€');
    expect(seen(money(-620))).toBe('−~620~€');
  });

  it('tells the sign of a result', () => {
    expect(seen(signedMoney(2300))).toBe('+~2~300~€');
    expect(seen(signedMoney(-620))).toBe('−~620~€');
    expect(seen(signedMoney(0.2))).toBe('0~€');
  });

  it('has cents where a price has some', () => {
    expect([10, 7.5].map(price).map(seen)).toEqual(['10~€', '7,50~€']);
  });

  it('is rounded as one says it', () => {
    expect(seen(roundMoney(7214))).toBe('7~200~€');
    expect(seen(roundMoney(617))).toBe('620~€');
    expect(seen(roundMoney(-1249))).toBe('−~1~200~€');
  });
});

describe('dates', () => {
  it('are short, with the first of a month written as one says it', () => {
    expect(seen(date('2023-06-07'))).toBe('mer.~7~juin');
    expect(seen(date('2023-11-01'))).toBe('mer.~1er~novembre');
  });

  it('span a week, with the months and years that differ', () => {
    expect(seen(weekSpan('2023-06-07'))).toBe('mer.~7 au mar.~13~juin~2023');
    expect(seen(weekSpan('2023-06-28'))).toBe('mer.~28~juin au mar.~4~juillet~2023');
    expect(seen(weekSpan('2025-12-31'))).toBe('mer.~31~décembre~2025 au mar.~6~janvier~2026');
  });

  it('are those of Paris for an instant', () => {
    expect(seen(instant('2023-06-05T08:30:00.000Z'))).toBe('lun.~5~juin à 10~h~30');
    expect(seen(instant('2023-01-01T23:30:00.000Z'))).toBe('lun.~2~janvier à 00~h~30');
  });
});

it('writes durations and lists', () => {
  expect(seen(duration(114))).toBe('1~h~54');
  expect(seen(duration(125))).toBe('2~h~05');
  expect(seen(duration(45))).toBe('45~min');
  expect(list(['A'])).toBe('A');
  expect(list(['A', 'B', 'C'])).toBe('A, B et C');
});
