import { describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { ToldFacts as Facts } from '#shared/domain/shapes/told-facts.ts';
import { answered, buttons, markup, words } from '../test-render.tsx';
import { testRelease, testWeek } from '../test-week.ts';
import { ToldFacts } from './told-facts.tsx';
import { ToldForm } from './told-form.tsx';

const NUMBER: Facts = { screens: { kind: 'number', screens: 320 }, usOpening: null };
const forecast = (mean: number) => ({ p10: mean / 2, p50: mean, p90: mean * 2, mean });

function told(facts: Facts, changes: Partial<WeekRelease> = {}, revision = 3): WeekRelease {
  const release = testRelease('a', 'Alpha', 12_400, 31_000);
  const { thursday, monday } = release.forecasts;
  return {
    ...release,
    forecasts: { thursday, monday: monday && { ...monday, revision } },
    told: { facts, version: 3, toldAt: '2023-06-05T08:30:00.000Z', toldBy: 'claire@cinema.example' },
    toldVersion: 3,
    automaticForecasts: { thursday: forecast(12_400), monday: forecast(14_000) },
    ...changes,
  };
}

const drawn = (release: WeekRelease, state = testWeek().state): string =>
  words(answered(<ToldFacts week={testWeek({ state })} release={release} />, []));

describe('what was told of a film', () => {
  it('says what it changed at the latest stage, who told it, and the way back', () => {
    expect(drawn(told(NUMBER))).toBe(
      '320 copies annoncées|14 000 → 31 000 entrées en France avec 320 copies, entre 16 000 et 62 000 huit fois sur dix.|Noté lun. 5 juin à 10 h 30 par claire@cinema.example.|Modifier| (Alpha)|Annuler| (Alpha)',
    );
  });

  it.each<[Facts, string, string]>([
    [
      { screens: { kind: 'class', screensClass: '350-600' }, usOpening: null },
      'Entre 350 et 600 copies annoncées',
      'avec 350 à 600 copies,',
    ],
    [
      { screens: { kind: 'wide' }, usOpening: null },
      'Sortie nationale large annoncée',
      'avec une sortie nationale large,',
    ],
    [
      {
        screens: { kind: 'number', screens: 1 },
        usOpening: { friday: '2023-06-02', grossUsd: 40_200_000, theaters: 3_200 },
      },
      '1 copie annoncée ; démarrage américain : 40 millions de dollars dans 3 200 cinémas, week-end du ven. 2 juin',
      'avec 1 copie et ce démarrage américain,',
    ],
  ])('claims no more than was told: %j', (facts, all, change) => {
    expect(drawn(told(facts))).toContain(`${all}|`);
    expect(drawn(told(facts))).toContain(change);
    expect(drawn(told(facts))).not.toMatch(/453|424/u);
  });

  it('says where it changed nothing, where the forecast is made, and where there is none yet', () => {
    const same = { thursday: null, monday: forecast(31_200) };
    expect(drawn(told(NUMBER, { automaticForecasts: same }))).toContain(
      'Avec 320 copies, la prévision reste la même : 31 000 entrées en France, entre 16 000 et 62 000 huit fois sur dix.',
    );
    expect(drawn(told(NUMBER, { isBeingForecast: true }))).toContain('|Nouvelle prévision en cours');
    const none = { forecasts: { thursday: null, monday: null }, automaticForecasts: null };
    expect(drawn(told(NUMBER, none))).toContain('Cela comptera dès la première prévision de ce film.');
    const first = told(NUMBER, { automaticForecasts: null });
    expect(drawn(first)).toContain('|31 000 entrées en France avec 320 copies, entre');
  });

  it('claims nothing of a forecast that was made before it was told', () => {
    const same = { thursday: null, monday: forecast(31_000) };
    const waits = '|Cela comptera dès la prochaine prévision de ce film.|';
    expect(drawn(told(NUMBER, { automaticForecasts: same }, 0))).toContain(waits);
    expect(drawn(told(NUMBER, {}, 2))).toContain(waits);
    expect(drawn(told(NUMBER, { automaticForecasts: same }, 0), 'running')).toContain(
      '|La semaine a commencé avant qu’une prévision n’en tienne compte.|',
    );
    // Of another film of the week something was told since.
    expect(drawn(told(NUMBER, {}, 4))).toContain('14 000 → 31 000');
  });

  it('names nobody where nobody is known', () => {
    const { told: facts } = told(NUMBER);
    const here = facts && { ...facts, toldBy: 'sur place' };
    expect(drawn(told(NUMBER, { told: here }))).toContain('|Noté lun. 5 juin à 10 h 30.|');
  });

  it('can be told until the week begins, and is only read from then on', () => {
    const nothing = testRelease('a', 'Alpha', 12_400, 31_000);
    expect(drawn(nothing)).toBe('Noter les copies| (Alpha)');
    expect(drawn(nothing, 'running')).toBe('');
    expect(drawn(told(NUMBER), 'played')).not.toContain('Annuler');
    expect(drawn(told(NUMBER), 'played')).toContain('320 copies annoncées|14 000 → 31 000');
  });

  it('is printed, and its buttons are not', () => {
    const html = markup(answered(<ToldFacts week={testWeek()} release={told(NUMBER)} />, []));
    expect(html).toMatch(/<div class="[^"]*print:hidden[^"]*"><button/u);
    expect(html.indexOf('320')).toBeLessThan(html.indexOf('print:hidden'));
    for (const [, tag] of buttons(html)) expect(tag).toContain('max-sm:min-h-11');
  });
});

describe('the form', () => {
  const form = (release: WeekRelease): string =>
    markup(
      answered(<ToldForm week={testWeek()} release={release} onSaved={() => undefined} />, [
        [['weeks'], { weeks: [], demonstration: { today: '2023-06-05', playing: false } }],
      ]),
    );

  it('begins with a number, and says in words what else is taken', () => {
    const html = form(testRelease('a', 'Alpha', 12_400, 31_000));
    expect(html).toContain('name="screens.screens"');
    expect([...html.matchAll(/<option/gu)]).toHaveLength(8);
    expect(html).toContain('Entre 350 et 600 copies');
    expect(html).not.toContain('<details open');
  });

  it('has no number beside a class, and shows an American start that was told', () => {
    const opening = { friday: '2023-06-02', grossUsd: 40_000_000, theaters: null };
    const html = form(told({ screens: { kind: 'class', screensClass: '50-150' }, usOpening: opening }));
    expect(html).not.toContain('name="screens.screens"');
    expect(html).toContain('<details open');
  });
});
