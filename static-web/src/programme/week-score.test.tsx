import { describe, expect, it } from 'vitest';
import { words } from '../test-render.tsx';
import { scoreSentence, wapeOf, WeekScore } from './week-score.tsx';

const score = (within2: number, films: number, wape: number | null, mae: number) => ({
  ...{ within2, films, wape, mae },
});
const SHARE = 1 / 2_000;
const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/gu, ' ') ?? null;

describe('how right a week’s forecasts were', () => {
  it('is told by the metric’s name, its meaning, and in spectators a film', () => {
    const scores = { thursday: score(5, 12, 0.48, 15_000), monday: score(7, 12, 0.384, 12_345) };
    expect(plain(scoreSentence({ scores, share: SHARE, named: true }))).toBe(
      'D’après la prévision de lundi. WAPE 38 % : nos erreurs de la semaine, additionnées, font 38 % des entrées de ses films. ' +
        'MAE : 12 000 entrées d’écart par film en moyenne, soit 6 spectateurs dans votre cinéma. ' +
        '7 films sont tombés entre la moitié et le double du vrai chiffre, sur 12. Jeudi, la WAPE était de 48 %.',
    );
    expect(plain(wapeOf(scores))).toBe('38 %');
  });

  it('is told without the names of metrics where they are not explained', () => {
    const scores = { thursday: score(5, 12, 0.48, 15_000), monday: score(7, 12, 0.384, 12_345) };
    expect(plain(scoreSentence({ scores, share: SHARE }))).toBe(
      'D’après la prévision de lundi. Nos erreurs de la semaine, additionnées, font 38 % des entrées de ses films. ' +
        'En moyenne, 12 000 entrées d’écart par film, soit 6 spectateurs dans votre cinéma. ' +
        '7 films sont tombés entre la moitié et le double du vrai chiffre, sur 12. Avec la prévision de jeudi, nos erreurs en faisaient 48 %.',
    );
  });

  it('is Thursday’s where there is no other', () => {
    const scores = { thursday: score(1, 1, 0.2, 900), monday: null };
    expect(plain(scoreSentence({ scores, share: SHARE, named: true }))).toMatch(
      /^D’après la prévision de jeudi\. WAPE 20 % .* soit 0 spectateur .* Son seul film est tombé entre .*\.$/u,
    );
  });

  it('counts hits as one speaks', () => {
    const hits = (within2: number, films: number) =>
      plain(scoreSentence({ scores: { thursday: null, monday: score(within2, films, 1, 1) }, share: SHARE }));
    expect(hits(0, 1)).toMatch(/Son seul film n’est pas tombé entre/u);
    expect(hits(0, 9)).toMatch(/Sur 9 films, aucun n’est tombé entre/u);
    expect(hits(1, 9)).toMatch(/1 film est tombé entre .*, sur 9\.$/u);
  });

  it('is nothing without a film to judge, and has no WAPE where nobody came', () => {
    expect(words(<WeekScore scores={{ thursday: null, monday: null }} share={SHARE} />)).toBe('');
    expect(wapeOf({ thursday: null, monday: null })).toBe('–');
    const nobody = { thursday: null, monday: score(0, 1, null, 500) };
    expect(scoreSentence({ scores: nobody, share: SHARE, named: true })).not.toContain('WAPE');
  });
});
