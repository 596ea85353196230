import { describe, expect, it } from 'vitest';
import type { RunView } from '#shared/api/contract/run.ts';
import { answered, markup, words } from '../test-render.tsx';
import { testWeek } from '../test-week.ts';
import { RunProblems } from './run-problems.tsx';
import { Sentence } from './sentence.tsx';
import { WeekHeader } from './week-header.tsx';

const run = (changes: Partial<RunView>): RunView => ({
  ...{
    runId: 'r',
    kind: 'monday',
    week: '2023-06-07',
    state: 'partial',
    asOf: '2023-06-05',
    modelVersion: 'test',
  },
  ...{ startedAt: '2023-06-05T05:00:00Z', finishedAt: '2023-06-05T05:05:00Z', problems: [] },
  ...changes,
});
const problem = (changes: Partial<RunView['problems'][number]>): RunView['problems'][number] => ({
  ...{ code: 'fetch-failed', label: 'Allociné', detail: '', askedAgain: null },
  ...changes,
});

describe('what is missing', () => {
  const said = (...runs: RunView[]): string => words(<RunProblems runs={runs} />);

  it('is nothing where nothing is', () => {
    expect(said(run({}))).toBe('');
  });

  it('is told with its run, its reason and when it is asked for again', () => {
    expect(said(run({ problems: [problem({ askedAgain: 'within-the-hour' })] }))).toContain(
      'Lundi, Allociné| : le site n’a pas répondu ; nouvelle demande dans l’heure.',
    );
  });

  it('counts the films that nobody publishes together', () => {
    const unpublished = ['A', 'B'].map((label) => problem({ code: 'never-published', label }));
    expect(said(run({ kind: 'actuals', problems: unpublished }))).toContain('Résultats, 2 films');
  });

  it('is the whole run where it failed', () => {
    expect(said(run({ state: 'failed' }))).toContain('Lundi : la collecte a échoué.');
    expect(said(run({ state: 'failed' }))).not.toContain('recommencée');
    const again = run({ state: 'failed', problems: [problem({ askedAgain: 'another-day' })] });
    expect(said(again)).toContain('Elle sera recommencée.');
  });
});

describe('a sentence', () => {
  it('sets films and money apart, a loss by its colour too', () => {
    const html = markup(
      <Sentence pieces={['Programmez ', { film: 'Alpha' }, { loss: '620 €' }, { gain: '10 €' }]} />,
    );
    expect(html).toMatch(/<cite[^>]*>Alpha<\/cite>/u);
    expect(html).toMatch(/text-loss[^>]*>620 €/u);
    expect(html.match(/text-loss/gu)).toHaveLength(1);
  });
});

describe('the head of a week', () => {
  const weeks = { weeks: ['2023-05-31', '2023-06-07', '2023-06-14'].map((week) => ({ week })) };
  const header = (week: string, data: ReturnType<typeof testWeek> | null = testWeek()) =>
    answered(
      <WeekHeader week={week} data={data} title="Semaine" addressOf={(other) => `/semaine/${other}`} />,
      [[['weeks'], weeks]],
    );

  it('leads to the neighbours, as far as there are any', () => {
    const hrefs = (week: string) =>
      [...markup(header(week)).matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
    expect(hrefs('2023-06-07')).toEqual(['/semaine/2023-05-31', '/semaine/2023-06-14']);
    expect(hrefs('2023-05-31')).toEqual(['/semaine/2023-06-07']);
    expect(hrefs('2023-06-14')).toEqual(['/semaine/2023-06-07']);
  });

  it('says of which stage its figures are and what they lack', () => {
    expect(words(header('2023-06-07', null))).toMatch(/^Semaine\|mer\. 14 au mar\. 20 juin 2023\|/u);
    const partial = testWeek({ runs: [run({ problems: [problem({})] })] });
    expect(words(header('2023-06-07', partial))).toMatch(/Prévision de lundi.*partielle : 1 page non lue/u);
    expect(words(header('2023-06-07', testWeek({ stage: null, notForecast: true })))).toContain(
      'Sans prévision',
    );
  });
});
