import { describe, expect, it } from 'vitest';
import { answered, buttons, markup, words } from '../test-render.tsx';
import { STEPS, stepNumber } from './steps.ts';
import { TourDialog } from './tour-dialog.tsx';
import { Tour } from './tour.tsx';

const nothing = (): void => undefined;
const dialog = (step: string) => <TourDialog step={step} onStep={nothing} onClose={nothing} />;

describe('the tour', () => {
  it('has four steps, of which the first begins it and the last ends it', () => {
    expect(STEPS).toHaveLength(4);
    expect(STEPS.map((_, i) => [...buttons(markup(dialog(String(i + 1)))).keys()])).toEqual([
      ['Suivant', 'Passer la visite'],
      ['Suivant', 'Précédent', 'Passer la visite'],
      ['Suivant', 'Précédent', 'Passer la visite'],
      ['Commencer', 'Précédent'],
    ]);
  });

  it('says where one is, and what it is about', () => {
    expect(words(dialog('2'))).toMatch(
      /^Une fourchette, pas une promesse\|.*Étape 2 sur 4\|.*huit fois sur dix/u,
    );
  });

  it.each(['', '0', '5', '1.5', '-1', 'deux', '1e9'])(
    'begins at its start where the address says %j',
    (said) => {
      expect(stepNumber(said)).toBe(1);
    },
  );

  it('is not there unless the address asks for it', () => {
    expect(markup(answered(<Tour />, []), '/semaine/2023-06-07')).toBe('');
  });
});
