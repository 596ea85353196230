import { describe, expect, it } from 'vitest';
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { alertOf } from '#shared/monitoring/alert.ts';
import type { WatchedWeek } from './performance/measures.ts';
import { hasFewFilms, stateSentence } from './state-sentence.ts';
import { madeMonitoring, moved, nothingWatched } from './test-monitoring.ts';

/** The made answer with its latest week changed. */
function latest(change: (week: WatchedWeek) => WatchedWeek): Monitoring {
  const weeks = madeMonitoring.weeks.map((week, index, all) =>
    index === all.length - 1 ? change(week) : week,
  );
  return { ...madeMonitoring, weeks };
}

type Stage = NonNullable<WatchedWeek['monday']>;

function withStages(change: (stage: Stage) => Stage): Monitoring {
  const changed = (stage: Stage | null): Stage | null => (stage === null ? null : change(stage));
  return latest((week) => ({ ...week, thursday: changed(week.thursday), monday: changed(week.monday) }));
}

function usual(stage: Stage): Stage {
  const { all } = stage.performance;
  if (all === null) throw new Error('The made answer has films');
  const [rolling, recent] = [all.rolling, all.recent].map((window) => ({ ...window, outside: [] }));
  if (rolling === undefined || recent === undefined) throw new Error('There are two windows');
  const performance = { ...stage.performance, all: { ...all, rolling, recent } };
  return { ...stage, performance, moved: [], alert: null };
}

const said = (data: Monitoring): string =>
  (stateSentence(data) ?? [])
    .map((piece) => (typeof piece === 'string' ? piece : `<${piece.wrong}>`))
    .join('')
    .replace(/[\u00a0\u202f]/gu, ' ');

describe('the state of the model', () => {
  it('is not spoken of before there is a result', () => {
    expect(stateSentence(nothingWatched)).toBeNull();
  });

  it('is an alert where there is one, with what moved and what got worse, each once', () => {
    const alert = withStages((stage) => ({
      ...stage,
      alert: {
        week: '2023-06-28',
        movement: moved,
        worse: [
          { measure: 'wape', side: 'high', window: 'recent' },
          { measure: 'wape', side: 'high', window: 'recent' },
          { measure: 'coverage', side: 'low', window: 'rolling' },
        ],
      },
    }));
    expect(said(alert)).toBe(
      'Attention : <les valeurs de « Copies » ne sont plus réparties comme avant> et, en même temps, ' +
        '<les erreurs sont plus grandes sur les trois dernières semaines, les fourchettes ratent plus souvent sur les treize dernières semaines>. ' +
        'Voyez si les sources ont changé, et s’il faut réentraîner.',
    );
  });

  it('names what moved most, and how much else did', () => {
    const missing = { ...moved, kind: 'missing', value: 0.34, mean: 0.08 } as const;
    const data = withStages((stage) => ({ ...usual(stage), moved: [missing, moved, moved] }));
    expect(said(data)).toBe(
      'Rien d’alarmant : les prévisions tiennent, mais « Copies » est inconnu pour 34 % des films, contre 8 % d’habitude (et 2 autres écarts).',
    );
  });

  it('says that forecasts are worse where films are what they were', () => {
    const data = withStages((stage) => ({ ...stage, moved: [] }));
    expect(said(data)).toMatch(
      /ressemblent à ceux de la référence, mais les erreurs sont plus grandes sur les treize dernières semaines\.$/u,
    );
  });

  it('does not say that forecasts hold where some of them do not', () => {
    expect(said(withStages((stage) => ({ ...stage, moved: [moved] })))).toBe(
      'Pas d’alerte, mais les valeurs de « Copies » ne sont plus réparties comme avant, et les erreurs sont plus grandes sur les treize dernières semaines.',
    );
  });

  it('looks at the last three weeks, too', () => {
    const data = withStages((stage) => {
      const quiet = usual(stage);
      const { all } = quiet.performance;
      if (all === null) throw new Error('The made answer has films');
      const recent = { ...all.recent, outside: [{ measure: 'bias' as const, side: 'high' as const }] };
      return { ...quiet, performance: { ...quiet.performance, all: { ...all, recent } } };
    });
    expect(said(data)).toMatch(
      /mais les prévisions sont trop hautes au total sur les trois dernières semaines\.$/u,
    );
  });

  it('is that of always where nothing is out of the ordinary', () => {
    expect(said(withStages(usual))).toMatch(/^Tout est comme d’habitude/u);
  });

  it('is that of the week before where no film of the latest could be judged', () => {
    const unjudged = latest((week) => ({ ...week, thursday: null, monday: null }));
    expect(said(unjudged)).toBe(said({ ...madeMonitoring, weeks: madeMonitoring.weeks.slice(0, -1) }));
    expect(stateSentence({ ...unjudged, weeks: unjudged.weeks.slice(-1) })).toBeNull();
  });

  it('is unknown of a model without a reference', () => {
    expect(said(latest((week) => ({ ...week, hasReference: false })))).toMatch(/n’a pas de référence/u);
  });
});

it('says that there are too few films for an alert where there would be none', () => {
  const judged = (films: number) => {
    const data = withStages((stage) => {
      const { performance } = usual(stage);
      const all = performance.all;
      if (all === null) throw new Error('The made answer has films');
      const outside = [{ measure: 'wape', side: 'high' }] as const;
      const rolling = { ...all.rolling, films, outside: [...outside] };
      return { ...stage, performance: { ...performance, all: { ...all, rolling } } };
    });
    const all = data.weeks.at(-1)?.monday?.performance.all ?? null;
    if (all === null) throw new Error('The made answer has films');
    return { few: hasFewFilms(data), alert: alertOf([moved], { week: '2023-06-28', ...all }) };
  };
  expect(judged(39)).toEqual({ few: true, alert: null });
  expect(judged(40).few).toBe(false);
  expect(judged(40).alert).not.toBeNull();
  expect(hasFewFilms(nothingWatched)).toBe(false);
});
