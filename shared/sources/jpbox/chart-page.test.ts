import { describe, expect, it } from 'vitest';
import { filmOfJpboxChartRow, parseJpboxChart } from './chart-page.ts';

// Pages in the site's markup, written by us: films and figures are invented.

const layoutChanged = (selector: string): Error =>
  expect.objectContaining({ code: 'layout-changed', selector }) as Error;
const wrongPage = expect.objectContaining({ code: 'wrong-page' }) as Error;

describe('the weekly chart', () => {
  const WEEK = '2026-07-22';
  const HEADINGS = ['Titre', 'Sem.', 'Entr&eacute;es', 'Evol.', 'Copies', 'Moyenne', 'Cumul', 'PDM'];

  interface Row {
    rank?: string;
    title?: string;
    under?: string;
    week?: string;
    admissions?: string;
    copies?: string;
  }

  function row(row: Row = {}): string {
    const yellow = row.week === '1' ? 'cellulejaune' : '';
    const cell = (text: string): string => `<td class="col_poster_contenu_majeur ${yellow}">\n ${text}</td>`;
    return `<tr><td class="col_poster_compteur ${yellow}">${row.rank ?? '<div class="compteur"> 1 </div>'}<span>-5</span></td>
      <td class="col_poster_image ${yellow}"><img src="cinema/images/posters/nophoto.jpg" /></td>
      <td class="col_poster_titre ${yellow}"><h3>${row.title ?? '<a href="fichfilm.php?id=7&view=2"> Le Film (2026)</a>'}</h3>
        ${row.under ?? 'The Film<br /><br /><br />(Grand / Film)<br /> France / Drame / 1h31'}</td>
      ${cell(row.week ?? '2')}${cell(row.admissions ?? '12 345')}${cell('')}${cell(row.copies ?? '216<br/>(<font>-85</font>)')}
      ${cell('57')}${cell('1 112 345<br/>')}${cell('0,6 %')}</tr>`;
  }

  function chart(
    rows: string[],
    heading = 'Semaine 30 - DU 22 AU 28 Juillet 2026',
    headings = HEADINGS,
  ): string {
    const head = headings.map((text) => `<td class="celluletitre">${text}</td>`).join('');
    return `<div class="texte_2022titre"><h2>${heading}</h2></div>
      <table class="tablesmall tablesmall5"><tr><td class="celluletitre">&nbsp;</td>${head}</tr>${rows.join('')}</table>`;
  }

  const filled = (...rows: string[]): string => chart([...rows, ...Array.from({ length: 10 }, () => row())]);
  const firstRow = (html: string): unknown => parseJpboxChart(html, WEEK).rows[0];

  it('tells film, week, admissions and screens without their change', () => {
    expect(firstRow(filled())).toEqual({
      rank: 1,
      jpboxId: 7,
      title: 'Le Film (2026)',
      originalTitle: 'The Film',
      distributor: 'Grand / Film',
      country: 'France',
      genre: 'Drame',
      durationText: '1h31',
      week: 2,
      admissions: 12_345,
      screens: 216,
      average: 57,
      cumulative: 1_112_345,
    });
  });

  it('has films without page, distributor or rank', () => {
    const html = filled(
      row({ title: ' Sans fiche ', under: '<br /><br />', week: '1', rank: '', copies: '80' }),
      row({ under: '<br /><br />Belgique / Drame / 1h48' }),
      row({ under: '<br /><br />(Seul)<br />' }),
    );
    const [bare, undistributed, alone] = parseJpboxChart(html, WEEK).rows;
    expect(bare).toMatchObject({
      rank: null,
      jpboxId: null,
      title: 'Sans fiche',
      originalTitle: null,
      distributor: null,
      country: null,
      week: 1,
      screens: 80,
    });
    expect(undistributed).toMatchObject({ distributor: null, country: 'Belgique', durationText: '1h48' });
    expect(alone).toMatchObject({ distributor: 'Seul', country: null, durationText: null });
  });

  it('becomes new films in their first week, and running ones', () => {
    const films = parseJpboxChart(filled(row({ week: '1' })), WEEK).rows.map(filmOfJpboxChartRow);
    expect(films[0]).toMatchObject({ status: 'new', weekNumber: 1, admissions: 12_345, durationMinutes: 91 });
    expect(films[1]).toMatchObject({ status: 'running', weekNumber: 2 });
  });

  it('says which row it could not read', () => {
    const { rows, missed } = parseJpboxChart(filled(row({ title: ' ' }), row({ admissions: '-' })), WEEK);
    expect(rows).toHaveLength(10);
    expect(missed).toEqual(['ligne 1 : pas de titre', "ligne 2 : « Le Film (2026) » : pas d'entrées"]);
  });

  it.each([
    ['2026-07-29', 'Semaine 31 - DU 29 Juillet AU 4 Août 2026'],
    ['2026-12-30', 'Semaine 53 - DU 30 Décembre AU 5 Janvier 2027'],
    ['2026-12-30', 'Semaine 53 - DU 30 Décembre 2026 AU 5 Janvier 2027'],
  ])('knows the week of %s as "%s"', (week, heading) => {
    const rows = Array.from({ length: 10 }, () => row());
    expect(parseJpboxChart(chart(rows, heading), week).rows).toHaveLength(10);
    expect(() => parseJpboxChart(chart(rows, heading), '2026-07-22')).toThrow(wrongPage);
  });

  it('with too few films is refused', () => {
    expect(() => parseJpboxChart(chart([row(), row(), row(), row()]), WEEK)).toThrow(wrongPage);
  });

  it.each([
    ['empty', '', 'table.tablesmall5'],
    ['without its week', chart([row()], 'Bientôt'), '.texte_2022titre h2'],
    [
      'with columns in another order',
      chart([row()], undefined, [...HEADINGS].reverse()),
      'table.tablesmall5 td.celluletitre',
    ],
    [
      'with unreadable rows only',
      chart(Array.from({ length: 10 }, () => row({ admissions: '' }))),
      'table.tablesmall5 td',
    ],
  ])('%s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseJpboxChart(html, WEEK)).toThrow(layoutChanged(selector));
  });
});
