import { expect, it } from 'vitest';
import type { History } from '#shared/api/contract/history.ts';
import { words } from '../test-render.tsx';
import { ToldWorth } from './told-worth.tsx';

const TOLD: NonNullable<History['told']> = {
  ...{ films: 12, weeks: 5 },
  automatic: { score: { films: 12, within2: 5, wape: 0.412, mae: 40_000 }, shareOfBest: 0.84 },
  told: { score: { films: 12, within2: 9, wape: 0.28, mae: 30_000 }, shareOfBest: 0.913 },
};

it('says in a sentence and a table what the forecasts were worth without and with what was noted', () => {
  const said = words(<ToldWorth told={TOLD} />);
  expect(said).toContain(
    'Sur 12 films de 5 semaines dont vous aviez noté les copies ou le démarrage américain, nos erreurs faisaient 41 % des entrées sans ces informations et 28 % avec elles.',
  );
  expect(said).toContain('|Sans|Avec vos copies|WAPE|41 %|28 %|');
  expect(said).toContain('Entre la moitié et le double du vrai chiffre|5 sur 12|9 sur 12|');
  expect(said).toContain('Sur 100 € possibles|84 €|91 €|');
});

it('says of one film that it is one, and counts no errors where nobody came', () => {
  const one = { ...TOLD, films: 1, weeks: 1 };
  expect(words(<ToldWorth told={one} />)).toContain('Pour un film dont vous aviez noté');
  const score = { films: 1, within2: 0, wape: null, mae: 100 };
  const empty = { ...one, automatic: { score, shareOfBest: null }, told: { score: null, shareOfBest: null } };
  const said = words(<ToldWorth told={empty} />);
  expect(said).toContain('1 film dont vous aviez noté les copies ou le démarrage américain a un résultat.');
  expect(said).toContain('WAPE|–|–|');
});

it('is not there where nothing was noted', () => {
  expect(words(<ToldWorth told={null} />)).toBe('');
});
