import { describe, expect, it } from 'vitest';
import type { Release } from '../../domain/release.ts';
import type { PageRequest, RunScope } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { allocine } from './allocine.ts';

const WEEK = '2026-08-26';
const run = (kind: RunScope['kind'], releases: Release[] = []): RunScope => ({
  week: WEEK,
  kind,
  asOf: '2026-08-24',
  releases,
});

function release(allocineId: number | null, jpboxId: number | null): Release {
  return {
    filmId: `allocine-${allocineId ?? ''}`,
    title: `Film ${allocineId ?? ''}`,
    allocineId,
    jpboxId,
  } as Release;
}

const film = (id: string | null, status: 'new' | 're-release', scheduledShows: number | null = null) =>
  sourceFilm({ source: 'allocine', sourceId: id, title: `Film ${id ?? ''}`, status, scheduledShows });

function only(requests: PageRequest[]): PageRequest {
  const [first] = requests;
  if (first === undefined || requests.length > 1) throw new Error('one page was expected');
  return first;
}

describe('Allociné', () => {
  it('begins a forecast with the releases of the week, the actuals with its chart', () => {
    expect(allocine.plan(run('thursday')).map(({ url }) => url)).toEqual([
      'https://www.allocine.fr/film/agenda/sem-2026-08-26/',
    ]);
    expect(allocine.plan(run('actuals')).map(({ url }) => url)).toEqual([
      'https://www.allocine.fr/boxoffice/france/sem-2026-08-26/',
    ]);
    expect(allocine.plan(run('monday'))).toEqual(allocine.plan(run('thursday')));
  });

  it('goes on with the pages of the new films, those with the most shows first, and of no others', () => {
    const scope = run('thursday');
    const list = only(allocine.plan(scope));
    const films = [film('1', 'new', 4), film('2', 're-release', 90), film('3', 'new', 50), film(null, 'new')];
    expect(allocine.followUps(list, { films, missed: [] }, scope)).toMatchObject([
      { id: 'allocine-film-3', url: 'https://www.allocine.fr/film/fichefilm_gen_cfilm=3.html', kind: 'film' },
      { id: 'allocine-film-1', label: 'Allociné, fiche de « Film 1 »' },
    ]);
    const many = Array.from({ length: 40 }, (_, index) => film(String(index), 'new', index));
    expect(allocine.followUps(list, { films: many, missed: [] }, scope)).toHaveLength(20);
  });

  it('asks for the figures of releases that neither its chart nor JPBox-Office can hold', () => {
    const scope = run('actuals', [release(1, null), release(2, null), release(3, 30), release(null, 40)]);
    const chart = only(allocine.plan(scope));
    const pages = allocine.followUps(chart, { films: [film('1', 'new')], missed: [] }, scope);
    expect(pages.map(({ url }) => url)).toEqual(['https://www.allocine.fr/film/fichefilm-2/box-office/']);
  });

  it('reads the figures of the run’s week on the page of a film', () => {
    const scope = run('actuals', [release(2, null)]);
    const request: PageRequest = {
      source: 'allocine',
      kind: 'film',
      id: 'allocine-box-office-2',
      url: '',
      label: '',
    };
    // Written by us in the site's markup.
    const row = (week: string, admissions: string): string =>
      `<tr class="responsive-table-row"><td data-heading="Semaine">${week}</td><td data-heading="Entrées">${admissions}</td></tr>`;
    const table = (...rows: string[]): string => `<table class="box-office-table">${rows.join('')}</table>`;
    const html = table(
      row('2 au 9 septembre 2026', '400'),
      row('26 août au 2 septembre 2026', '1 234'),
      row('?', '7'),
    );

    expect(allocine.parse(request, html, scope)).toMatchObject({
      films: [{ title: 'Film 2', sourceId: '2', admissions: 1_234, weekNumber: 1 }],
      missed: ['semaine illisible : « ? »'],
    });
    expect(allocine.parse(request, table(row('2 au 9 septembre 2026', '400')), scope)).toEqual({
      films: [],
      missed: ["« Film 2 » : pas d'entrées pour la semaine"],
    });
    expect(() => allocine.parse(request, '<p>bientôt</p>', scope)).toThrow(
      expect.objectContaining({ code: 'layout-changed' }) as Error,
    );
  });
});
