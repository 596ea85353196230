import { describe, expect, it } from 'vitest';
import type { Learned } from '#shared/domain/shapes/local-demand.ts';
import { words } from '../test-render.tsx';
import { LearnedShare } from './learned-share.tsx';
import { testLearned } from './test-learned.ts';

const said = (learned: Learned | null): string => words(<LearnedShare learned={learned} start={1 / 2_000} />);

describe('what the tickets have told', () => {
  it('is how many weeks and films they are of, the share beside that of the settings, and what a film sells', () => {
    const [found, film] = said(testLearned()).split('|');
    expect(found).toBe(
      'D’après vos billets de 52 films en 26 semaines, votre cinéma attire 1 spectateur français sur 1 900, entre 1 sur 1 700 et 1 sur 2 000 huit fois sur dix. Les réglages partent de 1 sur 2 000.',
    );
    expect(film).toBe(
      'Un film à 300 000 entrées en France vend chez vous environ 160 billets, entre 93 et 240 huit fois sur dix : chaque film a son public. Les petits films y font relativement mieux que les grands : deux fois plus d’entrées y font 1,9 fois plus de billets. À entrées égales, les films français y attirent 20 % de plus que ceux d’autres pays, les films américains 10 % de moins. Les billets attendus en tiennent compte.',
    );
  });

  it('speaks of no difference that there is not', () => {
    const as = testLearned({ elasticity: 1.01, frenchFactor: 1.02, americanFactor: 0.98 });
    expect(said(as)).not.toMatch(/relativement|À entrées égales/u);
    expect(said({ ...as, frenchFactor: 0.9 })).toMatch(
      /les films français y attirent 10 % de moins que ceux d’autres pays, les films américains autant\./u,
    );
    expect(said({ ...as, elasticity: 1.1 })).toMatch(
      /Les grands films y font relativement mieux que les petits : deux fois plus d’entrées y font 2,1 fois plus de billets\./u,
    );
  });

  it('agrees with a single film', () => {
    expect(said(testLearned({ films: 1, weeks: 1 }))).toMatch(
      /^D’après vos billets de 1 film en 1 semaine,/u,
    );
  });

  it('has no range where both ends are the same number', () => {
    const words = said(testLearned({ share: 0.11, shareError: 0.01, spread: 0.001 }));
    expect(words).toContain('attire 1 spectateur français sur 9. ');
    expect(said(testLearned({ share: 1 / 9_000_000, shareError: 0.01 }))).toContain(
      'environ 0 billet : chaque',
    );
  });

  it('asks for tickets where there are none', () => {
    expect(said(null)).toMatch(/^Saisissez vos billets dans « Historique »/u);
  });
});
