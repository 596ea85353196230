import { expect, it } from 'vitest';
import { words } from '../test-render.tsx';
import { fr } from '../texts/fr.ts';
import { ComingWeek } from './coming-week.tsx';
import { isComing } from './figures-view.ts';
import { comingWeek, estimate, figures } from './test-figures.ts';

function said(changes: Parameters<typeof comingWeek>[2]): string {
  const week = comingWeek('2023-06-14', 6_000, changes);
  if (!isComing(week)) throw new Error('It is to come');
  return words(<ComingWeek week={week} rooms={figures([week]).rooms} />);
}

it('the week to decide is told as estimates, with what has changed', () => {
  const text = said({ estimate: estimate({ growthOnWeek: 0.25 }) });
  expect(text).toMatch(/^\|?À décider : semaine du mer\. 14 au mar\. 20 juin 2023 \(prévu\)/u);
  expect(text).toContain('Des estimations');
  expect(text).toContain('Recettes|6 000 €|+ 25 % sur la semaine précédente|');
  expect(text).not.toContain(fr.figures.comparedWithEstimate);
});

it('says when a week that it is compared with is an estimate itself', () => {
  expect(said({ estimate: estimate({ weekIsEstimate: true }) })).toContain(fr.figures.comparedWithEstimate);
  expect(said({ estimate: estimate({ monthHasEstimate: true }) })).toContain(fr.figures.comparedWithEstimate);
});

it('a running week is not to be decided', () => {
  expect(said({ state: 'running' })).toMatch(/En cours : semaine du/u);
});
