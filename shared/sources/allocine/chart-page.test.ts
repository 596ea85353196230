import { describe, expect, it } from 'vitest';
import { filmOfAllocineChartRow, parseAllocineChart } from './chart-page.ts';

/**
 * Written by us in the markup that others describe: no capture of this page exists. Films and figures are invented.
 */

const WEEK = '2026-08-12';

function row(number: number, cells = `<td data-heading="Entrées">${11 - number} 234 567</td>`): string {
  return `<tr class="responsive-table-row"><td><span class="label-ranking">${number}</span>
    <a class="meta-title-link" href="/film/fichefilm_gen_cfilm=${number}00.html">Film ${number}</a>
    <div class="meta-body">Un distributeur</div></td>${cells}
    <td data-heading="Cumul">12 876 543</td><td data-heading="Semaine">${number === 1 ? 1 : 3}</td></tr>`;
}

function chart(rows: string[], heading = 'Semaine du mercredi 12 août 2026'): string {
  return `<h1>Box-office France : ${heading}</h1><table class="box-office-table">${rows.join('')}</table>`;
}

const tenRows = Array.from({ length: 10 }, (_, index) => row(index + 1));

describe('the weekly chart', () => {
  it('tells rank, film, distributor, admissions and week', () => {
    const { rows, missed } = parseAllocineChart(chart(tenRows), WEEK);
    expect(missed).toEqual([]);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({
      rank: 1,
      allocineId: 100,
      title: 'Film 1',
      distributor: 'Un distributeur',
      admissions: 10_234_567,
      cumulative: 12_876_543,
      week: 1,
    });
    const [first, second] = rows.map(filmOfAllocineChartRow);
    expect(first).toMatchObject({ status: 'new', admissions: 10_234_567, weekNumber: 1 });
    expect(second).toMatchObject({ status: 'running', weekNumber: 3 });
  });

  it('of an archive page that belongs to another week is refused', () => {
    expect(() => parseAllocineChart(chart(tenRows, 'Semaine du mercredi 5 août 2026'), WEEK)).toThrow(
      '2026-08-05',
    );
  });

  it('with a handful of films is refused even if it names the week', () => {
    expect(() => parseAllocineChart(chart(tenRows.slice(0, 5)), WEEK)).toThrow(
      expect.objectContaining({ code: 'wrong-page' }) as Error,
    );
  });

  it('says which row it could not read', () => {
    const { rows, missed } = parseAllocineChart(chart([...tenRows.slice(1), row(1, '')]), WEEK);
    expect(rows).toHaveLength(9);
    expect(missed).toEqual(["« Film 1 » : pas d'entrées"]);
  });

  it.each([
    ['1,5', "« Film 1 » : pas d'entrées"],
    ['-3', "« Film 1 » : pas d'entrées"],
    ['12 876 544', '« Film 1 » : 12876544 entrées, plus que leur cumul (12876543)'],
  ])('takes "%s" for no admissions', (admissions, told) => {
    const odd = row(1, `<td data-heading="Entrées">${admissions}</td>`);
    expect(parseAllocineChart(chart([odd, ...tenRows.slice(1)]), WEEK).missed).toEqual([told]);
  });

  it.each([
    ['label-ranking', "aucune ligne n'a de « .label-ranking »"],
    ['meta-body', "aucune ligne n'a de « .meta-body »"],
    ['data-heading="Cumul"', 'aucune ligne n\'a de « td[data-heading="Cumul"] »'],
  ])('is read without its %s, and says so', (markup, told) => {
    const { rows, missed } = parseAllocineChart(chart(tenRows).replaceAll(markup, 'x'), WEEK);
    expect(rows).toHaveLength(10);
    expect(missed).toEqual([told]);
  });

  it('of more than ten films is read, and says so', () => {
    const { rows, missed } = parseAllocineChart(chart([...tenRows, row(10)]), WEEK);
    expect(rows).toHaveLength(11);
    expect(missed).toEqual(['11 films au lieu de 10']);
  });

  it('of the US is refused, and not read where both are on the page', () => {
    const us = chart(tenRows).replace('Box-office France', 'Box-office US');
    expect(() => parseAllocineChart(us, WEEK)).toThrow(
      expect.objectContaining({ code: 'wrong-page' }) as Error,
    );
    expect(parseAllocineChart(chart(tenRows).replace('>1 234', '>$1 234'), WEEK).missed).toEqual([
      "« Film 10 » : pas d'entrées",
    ]);
    expect(parseAllocineChart(us + chart(tenRows), WEEK).rows).toHaveLength(10);
  });

  it.each([
    ['empty', '', 'table.box-office-table tr.responsive-table-row'],
    [
      'without a week',
      chart(tenRows, 'les films'),
      'h1, head title, .titlebar-page .titlebar-title, link[rel="canonical"], meta[property="og:url"]',
    ],
    ['without rows', chart([]), 'table.box-office-table tr.responsive-table-row'],
    [
      'with other columns',
      chart(tenRows.map((text) => text.replace('Entrées', 'Ventes'))),
      'td[data-heading="Entrées"]',
    ],
    [
      'without weeks of the films',
      chart(tenRows.map((text) => text.replace('"Semaine"', '"Rang"'))),
      'td[data-heading="Semaine"]',
    ],
  ])('%s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseAllocineChart(html, WEEK)).toThrow(
      expect.objectContaining({ code: 'layout-changed', selector }) as Error,
    );
  });
});
