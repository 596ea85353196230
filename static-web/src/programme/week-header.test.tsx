import { expect, it } from 'vitest';
import { answered, words } from '../test-render.tsx';
import { testWeek } from '../test-week.ts';
import { WeekHeader } from './week-header.tsx';

const FORECAST_AT = '2023-06-05T08:30:00.000Z';

function said(settingsChangedAt: string | null): string {
  const week = testWeek({ forecastAt: FORECAST_AT, settingsChangedAt });
  return words(
    answered(
      <WeekHeader week={week.week} data={week} title="Semaine" addressOf={(other) => `/${other}`} />,
      [],
    ),
  );
}

it('tells when the forecast was made', () => {
  expect(said(null)).toMatch(/Prévision de lundi · mise à jour lun\. 5 juin à 10 h 30$/u);
  expect(said('2023-05-01T08:00:00.000Z')).toBe(said(null));
});

it('tells of settings that are newer by their own time', () => {
  expect(said('2023-06-06T07:15:00.000Z')).toMatch(
    /mise à jour lun\. 5 juin à 10 h 30 · réglages changés mar\. 6 juin à 09 h 15$/u,
  );
});
