import { describe, expect, it } from 'vitest';
import type { ResultsToAsk } from '../../domain/results-to-ask.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { PageRequest, RunScope } from '../source.ts';
import { followUpsOf, parseRequested, planOf } from '../source-pages.ts';
import { sourceFilm } from '../source-film.ts';
import { allocine } from './allocine.ts';

const WEEK = '2026-08-26';
const run = (kind: RunScope['kind'], releases: Release[] = [], results?: ResultsToAsk): RunScope => ({
  week: WEEK,
  kind,
  asOf: '2026-08-24',
  releases,
  ...(results === undefined ? {} : { results }),
});

function release(allocineId: number): Release {
  return { filmId: `allocine-${allocineId}`, title: `Film ${allocineId}`, allocineId } as Release;
}

const film = (id: string | null, status: 'new' | 're-release', scheduledShows: number | null = null) =>
  sourceFilm({ source: 'allocine', sourceId: id, title: `Film ${id ?? ''}`, status, scheduledShows });

function only(requests: PageRequest[]): PageRequest {
  const [first] = requests;
  if (first === undefined || requests.length > 1) throw new Error('one page was expected');
  return first;
}

const everything = (...filmIds: string[]): ResultsToAsk => ({
  charts: new Map([['allocine', 'results']]),
  figures: new Map([['allocine', new Set(filmIds)]]),
  afterChart: new Set(['allocine']),
});

describe('Allociné', () => {
  it('begins a forecast with the releases of the week, the results with its chart', () => {
    const agenda = ['https://www.allocine.fr/film/agenda/sem-2026-08-26/'];
    expect(planOf(allocine, run('thursday')).map(({ url }) => url)).toEqual(agenda);
    expect(planOf(allocine, run('shows')).map(({ url }) => url)).toEqual(agenda);
    expect(planOf(allocine, run('actuals', [], everything())).map(({ url }) => url)).toEqual([
      'https://www.allocine.fr/boxoffice/france/sem-2026-08-26/',
    ]);
    expect(planOf(allocine, run('monday'))).toEqual(planOf(allocine, run('thursday')));
  });

  it('goes on with the pages of the new films, those with the most shows first, and of no others', () => {
    const scope = run('thursday');
    const list = only(planOf(allocine, scope));
    const films = [film('1', 'new', 4), film('2', 're-release', 90), film('3', 'new', 50), film(null, 'new')];
    expect(followUpsOf(allocine, list, { films, missed: [] }, scope)).toMatchObject([
      { subject: '3', url: 'https://www.allocine.fr/film/fichefilm_gen_cfilm=3.html', kind: 'film' },
      { subject: '1', label: 'Allociné, fiche de « Film 1 »' },
    ]);
    const many = Array.from({ length: 40 }, (_, index) => film(String(index), 'new', index));
    expect(followUpsOf(allocine, list, { films: many, missed: [] }, scope)).toHaveLength(20);
    // What announces shows asks for nothing more.
    expect(followUpsOf(allocine, list, { films, missed: [] }, run('shows'))).toEqual([]);
  });

  it('asks for the figures of the releases that its chart does not hold, if it is their time', () => {
    const scope = run(
      'actuals',
      [release(1), release(2), release(3)],
      everything('allocine-1', 'allocine-2'),
    );
    const chart = only(planOf(allocine, scope));
    const pages = followUpsOf(allocine, chart, { films: [film('1', 'new')], missed: [] }, scope);
    expect(pages.map(({ url }) => url)).toEqual(['https://www.allocine.fr/film/fichefilm-2/box-office/']);
  });

  it('reads the figures of the run’s week on the page of a film', () => {
    const scope = run('actuals', [release(2)]);
    const request: PageRequest = { source: 'allocine', kind: 'figures', subject: '2', url: '', label: '' };
    // The labels are real; the page was never captured, its markup is assumed.
    const row = (week: string, admissions: string): string =>
      `<tr class="responsive-table-row"><td data-heading="Semaine">${week}</td><td data-heading="Entrées">${admissions}</td></tr>`;
    const table = (...rows: string[]): string =>
      `<nav><a href="/film/fichefilm-2/casting/">Casting</a></nav><table class="box-office-table">${rows.join('')}</table>`;
    const html = table(
      row('2 au 9 septembre 2026', '400'),
      row('26 août au 2 septembre 2026', '1 234'),
      row('?', '7'),
    );

    expect(parseRequested(allocine, request, html, scope)).toMatchObject({
      films: [{ title: 'Film 2', sourceId: '2', admissions: 1_234, weekNumber: 1 }],
      missed: ['semaine illisible : « ? »'],
    });
    const other = table(row('2 au 9 septembre 2026', '400'));
    expect(parseRequested(allocine, request, other, scope)).toEqual({
      films: [],
      missed: ["« Film 2 » : pas d'entrées pour la semaine"],
    });
    expect(() => parseRequested(allocine, request, '<p>bientôt</p>', scope)).toThrow(
      expect.objectContaining({ code: 'layout-changed' }) as Error,
    );
  });

  it('names what is no page of its own', () => {
    const request: PageRequest = { source: 'allocine', kind: 'film', subject: 'x', url: '', label: '' };
    expect(() => parseRequested(allocine, request, '', run('monday'))).toThrow('"x" is no film');
    const other = { ...request, kind: 'us-weekend' };
    expect(() => parseRequested(allocine, other, '', run('monday'))).toThrow('allocine has no page');
  });
});
