import { describe, expect, it } from 'vitest';
import type { History } from '#shared/api/contract/history.ts';
import { answered, markup, words } from '../test-render.tsx';
import { FilmsTable } from './films-table.tsx';
import { HistoryPage } from './history-page.tsx';
import { ScatterPlot } from './scatter-plot.tsx';
import { TrendPlot } from './trend-plot.tsx';
import { WeekFilms } from './week-films.tsx';
import { WeeksNotForecast } from './weeks-not-forecast.tsx';
import { testLearned } from '../programme/test-learned.ts';
import { WeeksWithoutResult } from './weeks-without-result.tsx';
import type { HistoryFilm, HistoryWeek, ScoredFilm } from './history-view.ts';

const forecast = (mean: number) => ({ p10: mean / 2, p50: mean, p90: mean * 2, mean });
const film = (filmId: string, changes: Partial<HistoryFilm> = {}): HistoryFilm => ({
  ...{ filmId, title: `Film ${filmId}`, thursday: null, monday: forecast(20_000), told: null },
  ...{ actual: 30_000, actualState: 'published', error: { thursday: null, monday: -0.33 } },
  ...changes,
});
const room = (number: number, filmId: string | null): HistoryWeek['rooms'][number] => ({
  ...{ room: number, filmId, title: filmId === null ? null : `Film ${filmId}` },
  ...{ tickets: 200, occupancy: 0.3, source: 'estimated' },
});
const week = (changes: Partial<HistoryWeek> = {}): HistoryWeek => ({
  ...{ week: '2023-06-07', rooms: [room(1, 'a'), room(2, null)], takings: 6_000, bestTakings: 6_500 },
  ...{ leftOnTable: 500, leftRange: [0, 810], shareOfBest: 0.92, shareOfBestTrend: 0.9, result: 1_100 },
  ...{ admissionsShare: 1 / 2_000, scores: { thursday: null, monday: null } },
  ...{ choice: null, films: [film('a'), film('b'), film('c')] },
  ...changes,
});
const history = (changes: Partial<History> = {}): History => ({
  ...{ weeks: [week()], withoutResult: [], notForecast: [] },
  overall: {
    ...{ takings: 6_000, bestTakings: 6_500, shareOfBest: 0.92 },
    count: { covered: 1, played: 1 },
  },
  ...{ trust: null, told: null },
  ...{ learned: null, currentShare: 1 / 2_000 },
  ...changes,
});

describe('the films of a week', () => {
  it('are those of the programme, the others behind a button that counts them', () => {
    const html = markup(<WeekFilms week={week()} />);
    expect(html).toContain('Film a');
    expect(html).not.toContain('Film b');
    expect(words(<WeekFilms week={week()} />)).toContain('Voir les 2 autres sorties');
    expect(words(<WeekFilms week={week({ films: [film('a'), film('b')] })} />)).toContain(
      'Voir l’autre sortie',
    );
  });

  it('are all there where none was shown', () => {
    const html = markup(<WeekFilms week={week({ rooms: [room(1, null)] })} />);
    expect(html).toContain('Film c');
    expect(html).not.toContain('<button');
  });

  it('name what a forecast became by what was noted, beside the last without', () => {
    const noted = film('a', { thursday: forecast(9_000), told: forecast(31_000) });
    expect(words(<WeekFilms week={week({ films: [noted] })} />)).toMatch(
      /9 000\|.*20 000\|entre [^|]*\|il manquait 33 %\|avec vos copies : 31 000\|/u,
    );
  });

  it('say how far off each forecast was, and what has not been published', () => {
    expect(words(<WeekFilms week={week()} />)).toMatch(/pas de prévision\|.*20 000\|.*il manquait 33 %/u);
    const open = week({ films: [film('a', { actual: null, actualState: 'unpublished' })] });
    expect(words(<WeekFilms week={open} />)).toMatch(/non publié/u);
  });
});

describe('weeks that lack something', () => {
  it('are not spoken of where there are none', () => {
    expect(markup(<WeeksNotForecast weeks={[]} />) + markup(<WeeksWithoutResult weeks={[]} />)).toBe('');
  });

  it.each([
    [0, ', pas encore d’entrées publiées'],
    [1, ', les entrées d’une seule publiées'],
    [2, ', les entrées de 2 publiées'],
    [3, ', toutes les entrées publiées'],
  ])('that were not forecast say how much was published: %d of 3', (published, said) => {
    const weeks = [{ week: '2023-06-07', releases: 3, published }];
    expect(words(<WeeksNotForecast weeks={weeks} />)).toContain(`3 sorties${said}`);
  });

  it('name the film whose figure is missing, and why, and the closed room', () => {
    const unknown = { tickets: null, source: null };
    const rooms = [
      { ...unknown, room: 1, filmId: 'a', title: 'Alpha', actualState: 'unpublished' as const },
      { ...unknown, room: 2, filmId: null, title: null, actualState: null },
    ];
    const said = words(<WeeksWithoutResult weeks={[{ week: '2023-06-07', choice: null, rooms }]} />);
    expect(said).toMatch(
      /1\. \|Alpha\| \(non publié\)\|2\. \|salle fermée\|Semaine jouée\|Saisir vos billets/u,
    );
  });
});

describe('the plots', () => {
  const scored = (title: string, p50: number, actual: number, programmed: boolean): ScoredFilm => ({
    ...{ filmId: title, title, week: '2023-06-07', actual, programmed },
    forecast: forecast(p50),
  });

  it('have a dot a film, those of the programme on top, with its figures as words', () => {
    const films = [scored('Alpha', 50_000, 90_000, true), scored('Beta', 1_000, 900, false)];
    const html = markup(<ScatterPlot films={films} label="Prévu et réel." />);
    expect([...html.matchAll(/<title>([^<:\u00a0]*)/gu)].map(([, title]) => title)).toEqual([
      'Beta',
      'Alpha',
    ]);
    expect(html).toContain('aria-label="Prévu et réel."');
  });

  it('have the last month’s share beside the line, and a ring a week', () => {
    const weeks = [week({ shareOfBestTrend: null }), week({ week: '2023-06-14', shareOfBestTrend: 0.88 })];
    const html = markup(<TrendPlot weeks={weeks} width={300} height={200} />);
    expect(html.match(/<circle/gu)).toHaveLength(2);
    expect(html).toMatch(/88.€<\/text>$/u);
    expect(html.match(/points="[^" ]+"/gu)).toHaveLength(1);
  });

  it('leave their rows undrawn until they are wanted', () => {
    const html = markup(<FilmsTable films={[scored('Alpha', 1, 1, true)]} />);
    expect(html).toContain('Voir les chiffres du film');
    expect(html).not.toContain('<table');
  });
});

describe('the page', () => {
  const page = (answer: History): string =>
    words(
      answered(<HistoryPage />, [
        [['history'], answer],
        [['figures'], { rooms: [], weeks: [], recent: { from: null, covered: 0, played: 0 } }],
      ]),
    );

  it('says first what the programmes brought, and what the one week did', () => {
    expect(page(history())).toMatch(/Sur 100 € possibles, votre programme en a rapporté \|92 €\|\./u);
    expect(page(history())).toContain('En une semaine : 6 000 € de recettes');
    expect(page(history())).toContain('La semaine jouée a couvert les charges.');
  });

  it('names the week that left most where there are several', () => {
    const two = [week(), week({ week: '2023-06-14', leftOnTable: 900, leftRange: [700, 1_100] })];
    expect(page(history())).not.toContain('en a laissé le plus');
    expect(page(history({ weeks: two }))).toMatch(
      /mer\. 14 juin qui en a laissé le plus : entre 700 et 1 100 €\./u,
    );
  });

  it('says what the tickets have told of the cinema’s public', () => {
    expect(page(history())).toMatch(/Ce que disent vos billets\|Saisissez vos billets/u);
    expect(page(history({ learned: testLearned() }))).toMatch(
      /Ce que disent vos billets\|D’après vos billets de 52 films en 26 semaines, .*Les réglages partent de 1 sur 2 000\./u,
    );
  });

  it('says when nothing is over, and keeps what waits for tickets', () => {
    const empty = history({ weeks: [], notForecast: [{ week: '2023-06-07', releases: 1, published: 0 }] });
    expect(page(empty)).toMatch(/Pas encore de semaine terminée.*Semaines sans prévision/u);
  });
});
