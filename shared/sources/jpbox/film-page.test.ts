import { describe, expect, it } from 'vitest';
import type { PageRequest, RunScope } from '../source.ts';
import { parseJpboxFilm } from './film-page.ts';
import { parseRequested } from '../source-pages.ts';
import { jpbox } from './jpbox.ts';

// Pages in the site's markup, written by us: films and figures are invented.

const layoutChanged = (selector: string): Error =>
  expect.objectContaining({ code: 'layout-changed', selector }) as Error;
const wrongPage = expect.objectContaining({ code: 'wrong-page' }) as Error;

const scope = (kind: RunScope['kind'], week: string): RunScope => ({ week, kind, asOf: week, releases: [] });

describe("a film's page", () => {
  const WEEK = '2026-08-12';
  const page = (kind: 'film' | 'figures'): PageRequest => ({
    source: 'jpbox',
    kind,
    subject: '7',
    url: '',
    label: '',
  });
  const parse = (kind: 'film' | 'figures', html: string, run: RunScope) =>
    parseRequested(jpbox, page(kind), html, run);

  function filmPage(weeks = '', screens = '-', date = '12/08/2026'): string {
    return `<table><tr><td class="texte_2022titre"><h1>Le Film</h1><h3>2026 <a href="fichepays.php?idpays=25">France</a>
      <br/> 1h 32min<br/><a href="fichgenres.php?idgenre=5">Comédie</a></h3></td></tr></table>
      <div id="nav2"><a href="/fichfilm.php?id=7">x</a></div>
      <table class="tablelarge1"><tr><td><a href="v9_avenir.php?date=x">${date}</a>
        <div><h3>Distribué par</h3> Grand Film<br /><img alt="Grand Film"/></div></td>
      <td><table class="tablesmall tablesmall2"><tr><td>Combinaison max.</td><td>${screens}</td></tr></table></td></tr></table>${weeks}`;
  }

  const weeks = (...rows: string[][]): string =>
    `<table><caption> SEMAINES </caption><tr><td class="celluletitre">Date</td></tr>${rows
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`;
  const FIRST = ['1', '12/08/2026', '604 257', '-', '3', '472', '604 257'];
  const SECOND = ['2', '19/08/2026', '396 728', '-34%', '3', '529', '1 000 985'];

  it('before the release has no figures, but may announce its screens', () => {
    const { row, mostScreens, missed } = parseJpboxFilm(filmPage());
    expect(row).toEqual({
      jpboxId: 7,
      title: 'Le Film',
      releaseDate: '2026-08-12',
      distributor: 'Grand Film',
      previewsAdmissions: null,
      firstDay: null,
      firstWeekend: null,
      firstWeek: null,
      weeks: [],
    });
    expect([mostScreens, missed]).toEqual([null, []]);
    expect(parse('film', filmPage('', '450'), scope('monday', WEEK)).films[0]).toMatchObject({
      screens: 450,
      status: 'new',
      countries: ['France'],
      genres: ['Comédie'],
      durationMinutes: 92,
    });
  });

  it('gives its admissions to a run that gathers actuals, never to a forecast', () => {
    const html = filmPage(weeks(FIRST, SECOND), '529');
    expect(parse('figures', html, scope('actuals', WEEK)).films[0]).toMatchObject({
      admissions: 604_257,
      weekNumber: 1,
      screens: 472,
    });
    expect(parse('film', html, scope('monday', WEEK)).films[0]).toMatchObject({
      admissions: null,
      weekNumber: null,
      screens: 472,
    });
  });

  it('says what it does not hold', () => {
    const html = filmPage(weeks(['?', 'bientôt']), '-', 'bientôt');
    expect(parse('figures', html, scope('actuals', WEEK)).missed).toEqual([
      '« Le Film » : pas de date de sortie',
      'semaine illisible : « ?bientôt »',
      "« Le Film » : pas d'entrées pour la semaine",
    ]);
  });

  it('of a film of another year is that of a re-release', () => {
    const html = filmPage('', '-', '20/01/1988');
    expect(parse('film', html, scope('monday', WEEK)).films[0]).toMatchObject({
      status: 're-release',
    });
  });

  it('of another film is refused', () => {
    const other = { ...page('film'), subject: '8' };
    expect(() => parseRequested(jpbox, other, filmPage(), scope('monday', WEEK))).toThrow(wrongPage);
  });

  it('of another film is refused by the parser that is told the film', () => {
    expect(() => parseJpboxFilm(filmPage(), 8)).toThrow(wrongPage);
    expect(parseJpboxFilm(filmPage(), 7).row.jpboxId).toBe(7);
  });

  it('in another view is refused, with the reason', () => {
    const headings = (...texts: string[]): string =>
      `<table class="tablelarge1"><tr>${texts.map((text) => `<th>${text}</th>`).join('')}</tr>`;
    const defaultView = filmPage().replace(
      '<table class="tablelarge1">',
      headings('POPULARITE', 'RECETTES', 'ENTREES'),
    );
    expect(() => parseJpboxFilm(defaultView)).toThrow(wrongPage);
    expect(() => parseJpboxFilm(defaultView)).toThrow(
      'asked for &view=2, this is the default view of "Le Film"',
    );
    const american = filmPage().replace('v9_avenir.php?date=x', 'v9_avenir.php?fixe=1&view=1&date=x');
    expect(() => parseJpboxFilm(american)).toThrow(wrongPage);
    expect(() => parseJpboxFilm(american)).toThrow('&view=1');
    const french = filmPage().replace('v9_avenir.php?date=x', 'v9_avenir.php?fixe=1&view=2&date=x');
    const named = french.replace(
      '<table class="tablelarge1">',
      headings('INFOS cles', 'ENTREES', 'CLASSEMENTS'),
    );
    expect(parseJpboxFilm(named).row.releaseDate).toBe('2026-08-12');
  });

  it('tells the original title where there is one', () => {
    expect(parseJpboxFilm(filmPage()).originalTitle).toBeNull();
    const html = filmPage().replace('</h1>', '</h1><h2>The Film </h2>');
    expect(parseJpboxFilm(html).originalTitle).toBe('The Film');
  });

  it.each([
    ['empty', '', '.texte_2022titre h1'],
    ['that does not say its film', filmPage().replace('nav2', 'nav3'), '#nav2 a[href*="fichfilm.php"]'],
    [
      'with neither date nor figures',
      filmPage().replace('v9_avenir.php', 'x').replace('tablesmall2', 'x'),
      'table.tablelarge1 table.tablesmall2',
    ],
    ['without a title', '<html><body>En maintenance</body></html>', '.texte_2022titre h1'],
    ['without figures', '<div class="texte_2022titre"><h1>Le Film</h1></div>', 'table.tablelarge1'],
  ])('%s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseJpboxFilm(html)).toThrow(layoutChanged(selector));
  });
});
