import { describe, expect, it } from 'vitest';
import { parseAllocineBoxOffice } from './box-office-page.ts';

/**
 * Written by us: no capture of this page exists. What it is assumed to look like is what programs that others
 * published read from it: sections with "Box Office France" and "Box Office US" above tables of one make, both with
 * cells "Semaine", "Entrées" and "Cumul"; US figures without a sign of money. Only the labels of the weeks are known
 * for certain. Films and figures are invented.
 */
const ID = 11;
const NAVIGATION = `<nav class="entity-page-nav">
  <a class="home roller-item" href="/film/fichefilm_gen_cfilm=${ID}.html">Accueil</a>
  <a class="roller-item" href="/film/fichefilm-${ID}/casting/">Casting</a>
  <span class="roller-item current" href="/film/fichefilm-${ID}/box-office/">Box Office</span></nav>`;

interface Week {
  label: string;
  admissions: string;
  cumulative?: string;
}

function row({ label, admissions, cumulative }: Week): string {
  return `<tr class="responsive-table-row"><td class="responsive-table-column first-col" data-heading="Semaine"><span>${label}</span></td>
    <td class="responsive-table-column second-col" data-heading="Entrées">${admissions}</td>
    <td class="responsive-table-column third-col" data-heading="Cumul">${cumulative ?? ''}</td></tr>`;
}

const table = (rows: string): string =>
  `<table class="box-office-table table-3-cell responsive-table responsive-table-lined"><thead><tr><th>Semaine</th>
    <th>Entrées</th><th>Cumul</th></tr></thead><tbody>${rows}</tbody></table>`;

const section = (heading: string, ...weeks: Week[]): string =>
  `<section class="section"><div class="titlebar"><h2 class="titlebar-title titlebar-title-md">${heading}</h2></div>
    ${table(weeks.map(row).join(''))}</section>`;

const page = (...sections: string[]): string =>
  `${NAVIGATION}<div class="titlebar-title titlebar-title-xl">Le Film</div>${sections.join('')}`;

const FIRST: Week = { label: '16 au 23 octobre 2024', admissions: '1 017 788', cumulative: '1 098 888' };
const SECOND: Week = { label: '23 au 30 octobre 2024', admissions: '600 000', cumulative: '1 698 888' };
const US: Week = { label: '16 au 23 octobre 2024', admissions: '14 456 279', cumulative: '14 456 279' };

describe("a film's figures", () => {
  it('are told by the week on whose Wednesday they begin', () => {
    expect(parseAllocineBoxOffice(page(section('Box Office France', FIRST, SECOND)), ID)).toEqual({
      rows: [
        { week: '2024-10-16', admissions: 1_017_788 },
        { week: '2024-10-23', admissions: 600_000 },
      ],
      missed: [],
    });
  });

  it.each(['09 au 16 octobre 2024', 'Avant-premières', 'Avant-première du 15 octobre 2024'])(
    'have previews in a row of their own, which is no part of the first week: "%s"',
    (label) => {
      const previews = { label, admissions: '81 100', cumulative: '81 100' };
      const { rows, missed } = parseAllocineBoxOffice(
        page(section('Box Office France', previews, FIRST)),
        ID,
      );
      expect(rows.filter(({ week }) => week === '2024-10-16')).toEqual([
        { week: '2024-10-16', admissions: 1_017_788 },
      ]);
      expect(missed).toEqual([]);
    },
  );

  it('say which row could not be read, and never guess', () => {
    const weeks: Week[] = [
      FIRST,
      { label: '23 au 31 octobre 2024', admissions: '7' },
      { label: 'Octobre', admissions: '8' },
      { label: '30 octobre au 6 novembre 2024', admissions: '1,5' },
      { label: '06 au 13 novembre 2024', admissions: '-3' },
      { label: '13 au 20 novembre 2024', admissions: '12', cumulative: '11' },
      { label: '20 au 27 novembre 2024', admissions: '5' },
      { label: '20 au 27 novembre 2024', admissions: '6' },
    ];
    expect(parseAllocineBoxOffice(page(section('Box Office France', ...weeks)), ID)).toEqual({
      rows: [{ week: '2024-10-16', admissions: 1_017_788 }],
      missed: [
        'semaine illisible : « 23 au 31 octobre 2024 »',
        'semaine illisible : « Octobre »',
        'semaine « 30 octobre au 6 novembre 2024 » : entrées illisibles, « 1,5 »',
        'semaine « 06 au 13 novembre 2024 » : entrées illisibles, « -3 »',
        'semaine « 13 au 20 novembre 2024 » : 12 entrées, plus que leur cumul',
        'la semaine du 2024-11-20 a plusieurs lignes',
      ],
    });
  });

  const first = [{ week: '2024-10-16', admissions: 1_017_788 }];
  it.each([
    ['by their headings', page(section('Box Office France', FIRST), section('Box Office US', US))],
    ['whichever comes first', page(section('Box Office US', US), section('Box Office France', FIRST))],
    ['in other words', page(section('Box-office États-Unis', US), section('Box-office français', FIRST))],
    [
      'by the charts to which their weeks lead',
      page(
        table(row({ ...FIRST, label: `<a href="/boxoffice/france/sem-2024-10-16/">${FIRST.label}</a>` })),
        table(row({ ...US, label: `<a href="/boxoffice/etats-unis/sem-2024-10-16/">${US.label}</a>` })),
      ),
    ],
    [
      'by money in the cells',
      page(section('Box Office France', FIRST), table(row({ ...US, admissions: '$5' }))),
    ],
  ])('of France are told from those of the US %s', (_, html) => {
    expect(parseAllocineBoxOffice(html, ID)).toEqual({ rows: first, missed: [] });
  });

  it.each([
    ['under its heading', section('Box Office US', US)],
    [
      'under the heading of France, in dollars',
      section('Box Office France', { ...US, admissions: '$14,456,279' }),
    ],
    ['without a heading, in dollars', table(row({ ...US, admissions: '14 456 279 $' }))],
    ['without a heading, as takings', table(row(US)).replace('<th>Entrées', '<th>Recettes')],
    ['beside another that says nothing', table(row(US)) + table(row(FIRST))],
    ['beside one of the US', section('Box Office US', US) + section('Chiffres', FIRST)],
    [
      'twice under the heading of France',
      section('Box Office France', US) + section('Box Office France', US),
    ],
    [
      'after a heading of something else',
      section('Box Office France et US', US) + section('Box Office US', US),
    ],
  ])('of the US, or in doubt, are no admissions: %s', (_, html) => {
    const { rows, missed } = parseAllocineBoxOffice(page(html), ID);
    expect(rows).toEqual([]);
    expect(missed).toHaveLength(1);
  });

  it('say so when a film ran only in the US', () => {
    expect(parseAllocineBoxOffice(page(section('Box Office US', US)), ID).missed).toEqual([
      "pas d'entrées en France : la page n'a que des chiffres des États-Unis",
    ]);
  });

  it('may stand alone without a heading', () => {
    expect(parseAllocineBoxOffice(page(table(row(FIRST))), ID).rows).toEqual(first);
  });

  it('are not there yet where the site leads to the film instead', () => {
    const film = NAVIGATION.replace('home roller-item', 'home roller-item current');
    expect(parseAllocineBoxOffice(film, ID)).toEqual({ rows: [], missed: [] });
  });
});

describe('the page', () => {
  it('of another film is refused; its table tells what a page is that names none', () => {
    const html = page(section('Box Office France', FIRST));
    const wrong = expect.objectContaining({ code: 'wrong-page' }) as Error;
    expect(() => parseAllocineBoxOffice(html, 12)).toThrow(wrong);
    expect(parseAllocineBoxOffice(section('Box Office France', FIRST), ID).rows).toHaveLength(1);
    expect(parseAllocineBoxOffice(html).rows).toEqual(parseAllocineBoxOffice(html, ID).rows);
  });

  const whole = page(section('Box Office France', FIRST));
  it.each([
    ['is empty', '', 'table.box-office-table'],
    ['has no table', page('<p>bientôt</p>'), 'table.box-office-table'],
    ['has no rows', page(section('Box Office France')), 'table.box-office-table tr.responsive-table-row'],
    [
      'calls the weeks otherwise',
      whole.replace('data-heading="Semaine"', 'data-heading="Dates"'),
      'table.box-office-table td[data-heading="Semaine"]',
    ],
    [
      'calls the admissions otherwise',
      whole.replace('data-heading="Entrées"', 'data-heading="Spectateurs"'),
      'table.box-office-table td[data-heading="Entrées"]',
    ],
  ])('that %s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseAllocineBoxOffice(html, ID)).toThrow(
      expect.objectContaining({ code: 'layout-changed', selector }) as Error,
    );
  });
});
