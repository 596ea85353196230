import { describe, expect, it } from 'vitest';
import type { History } from '#shared/api/contract/history.ts';
import { words } from '../test-render.tsx';
import { TrustTable, trustFindings } from './trust-table.tsx';

type Trust = NonNullable<History['trust']>;

const score = (within2: number, films: number) => ({ within2, films, wape: 0.4, mae: 12_345 });
const compared = (films: number, thursday: number, monday: number, naive: number): Trust['all'] => ({
  films,
  ...{ thursday: score(thursday, films), monday: score(monday, films), naive: score(naive, films) },
});
const TRUST: Trust = {
  all: compared(40, 17, 20, 9),
  large: compared(10, 7, 8, 5),
  small: compared(30, 10, 12, 4),
};

describe('how far the forecasts can be trusted', () => {
  it('is told by size of film, Monday beside Thursday, both beside a guess', () => {
    const text = words(<TrustTable trust={TRUST} leftOut={0} />);
    expect(text).toContain('|Jeudi|Lundi|Moyenne du distributeur|');
    expect(text).toContain('50 000 entrées ou plus|10 films|7 sur 10|8 sur 10|5 sur 10|');
    expect(text).toContain('Moins de 50 000 entrées|30 films|3 sur 10|4 sur 10|1 sur 10|');
    expect(text).toContain('WAPE|40 %|40 %|40 %|MAE|12 000 par film|');
    expect(text).not.toContain('n’y sont pas');
  });

  it('is said in a sentence for each size', () => {
    expect(trustFindings(TRUST).map((text) => text.replace(/[\u00a0\u202f]/gu, ' '))).toEqual([
      'Pour un film de plus de 50 000 entrées, notre dernière prévision tombe 8 fois sur 10 entre la moitié et le double du vrai chiffre ; la moyenne du distributeur, 5 fois sur 10.',
      'Pour un film plus petit, notre dernière prévision tombe 4 fois sur 10 entre la moitié et le double du vrai chiffre ; la moyenne du distributeur, 1 fois sur 10.',
    ]);
  });

  it('leaves out what is not there, and says how many films it leaves out', () => {
    const early: Trust = {
      all: { ...compared(3, 1, 1, 1), monday: null, naive: null },
      large: null,
      small: { ...compared(3, 1, 1, 1), monday: null, naive: null },
    };
    const text = words(<TrustTable trust={early} leftOut={2} />);
    expect(text).not.toMatch(/Lundi|Moyenne du distributeur\||ou plus/u);
    expect(text).toContain('Moins de 50 000 entrées|3 films|3 sur 10|');
    expect(text).toContain('2 films n’y sont pas');
    expect(trustFindings(early)).toEqual([]);
  });
});
