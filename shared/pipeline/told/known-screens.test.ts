import { describe, expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { screensKnown, type ScreensKnown } from '../../domain/screens-known.ts';
import type { ToldScreens } from '../../domain/shapes/told-facts.ts';
import { screensContext, screensOfSites, withToldScreens } from './known-screens.ts';

const WEEK = '2023-06-07';
const releases = [
  testRelease(WEEK, 'a', { screens: 200 }),
  testRelease(WEEK, 'b', { screens: 0 }),
  testRelease(WEEK, 'c'),
];
const told = new Map([
  ['c', { screens: { kind: 'class', screensClass: '350-600' } as const, usOpening: null }],
  ['a', { screens: null, usOpening: null }],
]);

describe('what is known of the screens of a week', () => {
  it('is told by the sites on Monday, and by nobody on Thursday', () => {
    expect([...screensOfSites('monday', releases)]).toEqual([['a', { screens: 200, spread: 0 }]]);
    expect(screensOfSites('thursday', releases).size).toBe(0);
  });

  it('is of a film and of the widest of the others, as the sites tell it', () => {
    const known = screensOfSites('monday', releases);
    expect(screensContext(known, 'a')).toEqual({ own: { screens: 200, spread: 0 }, widestRival: null });
    expect(screensContext(known, 'c')).toEqual({ own: null, widestRival: 200 });
  });

  it('is what was told of each, by the middle of a class for its rivals', () => {
    const known = withToldScreens(screensOfSites('monday', releases), releases, told);
    expect(screensContext(known, 'a')).toEqual({ own: { screens: 200, spread: 0 }, widestRival: 453 });
    expect(screensContext(known, 'c')).toEqual({ own: { screens: 453, spread: 0.16 }, widestRival: 200 });
    const number = new Map([['a', { screens: { kind: 'number', screens: 320 } as const, usOpening: null }]]);
    expect(screensContext(withToldScreens(known, releases, number), 'a').own).toEqual({
      screens: 320,
      spread: 0,
    });
  });

  it('counts no film as a rival that has left the week', () => {
    const known = withToldScreens(new Map(), releases.slice(0, 2), told);
    expect(screensContext(known, 'a')).toEqual({ own: null, widestRival: null });
  });

  it.each<[ToldScreens, ScreensKnown]>([
    [
      { kind: 'class', screensClass: '150-350' },
      { screens: 200, spread: 0 },
    ],
    [
      { kind: 'class', screensClass: '350-600' },
      { screens: 453, spread: 0.16 },
    ],
    [{ kind: 'wide' }, { screens: 424, spread: 0.33, isOnlyWide: true }],
  ])('is the number of the sites where %j says the same more vaguely', (screens, own) => {
    const sites = screensOfSites('monday', releases);
    const vague = new Map([['a', { screens, usOpening: null }]]);
    expect(screensContext(withToldScreens(sites, releases, vague), 'a').own).toEqual(own);
    // An estimate is no number.
    const estimated = new Map([['a', { screens: 200, spread: 0.3 }]]);
    expect(withToldScreens(estimated, releases, vague).get('a')).toEqual(screensKnown(screens));
  });

  it.each<[ToldScreens, fitting: number[], others: number[]]>([
    [{ kind: 'number', screens: 200 }, [], [199, 200]],
    [{ kind: 'class', screensClass: 'under-50' }, [1, 49], [50, 800]],
    [{ kind: 'class', screensClass: '350-600' }, [350, 599], [349, 600]],
    [{ kind: 'class', screensClass: 'over-600' }, [600, 1_200], [599]],
    [{ kind: 'wide' }, [250, 900], [249]],
  ])('of %j leaves the numbers that fit it', (screens, fitting, others) => {
    const [release] = releases;
    if (release === undefined) throw new Error('no release');
    const kept = (number: number) => {
      const sites = new Map([['a', { screens: number, spread: 0 }]]);
      return withToldScreens(sites, [release], new Map([['a', { screens, usOpening: null }]])).get('a');
    };
    for (const number of fitting) expect(kept(number)).toEqual({ screens: number, spread: 0 });
    for (const number of others) expect(kept(number)).toEqual(screensKnown(screens));
  });
});
