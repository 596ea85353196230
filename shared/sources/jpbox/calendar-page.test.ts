import { describe, expect, it } from 'vitest';
import { filmOfCalendarCard, parseJpboxCalendar } from './calendar-page.ts';

// Pages in the site's markup, written by us: films and figures are invented.

const layoutChanged = (selector: string): Error =>
  expect.objectContaining({ code: 'layout-changed', selector }) as Error;
const wrongPage = expect.objectContaining({ code: 'wrong-page' }) as Error;

describe('the calendar', () => {
  const WEEK = '2026-08-26';

  function card(title: string, about: string, people = ''): string {
    return `<table class="tablesmall tablesmall3"><tr><td colspan="2" class="celluletitre">${title}</td></tr>
      <tr><td rowspan="3"><img src="cinema/images/posters/nophoto.jpg"/></td><td class="col_poster_titre">${about}</td></tr>
      <tr><td class="col_poster_titre">${people}</td></tr><tr><td class="col_poster_contenu_mineur"> </td></tr></table>`;
  }

  const calendar = (cards: string, heading = 'SEMAINE DU Mercredi 26/08/2026'): string =>
    `<h1 class="titrelarge1">LE CALENDRIER<br/>${heading}</h1>${cards}`;
  const link = (id: number, title: string): string => `<a href="fichfilm.php?id=${id}&view=2">${title}</a>`;

  it('tells titles, genre, country and people', () => {
    const people = `<br>Avec <a>Ann Une</a> <a>Bob Deux</a><br>R&eacute;alisation <a>Cy Trois</a>`;
    const html = calendar(
      card(link(7, 'Le Film<br>The Film'), 'Aventure - Action - France<br>1h48<br>', people),
    );
    const { rows, missed } = parseJpboxCalendar(html, WEEK);
    expect(missed).toEqual([]);
    expect(rows).toEqual([
      {
        row: {
          jpboxId: 7,
          title: 'Le Film',
          genre: 'Aventure - Action',
          country: 'France',
          durationText: '1h48',
          cast: ['Ann Une', 'Bob Deux'],
          directors: ['Cy Trois'],
        },
        originalTitle: 'The Film',
        synopsis: null,
        posterUrl: null,
        streaming: false,
      },
    ]);
    expect(rows.map(filmOfCalendarCard)).toMatchObject([
      {
        sourceId: '7',
        status: 'new',
        genres: ['Aventure', 'Action'],
        countries: ['France'],
        durationMinutes: 108,
      },
    ]);
  });

  it('marks what is not for cinemas', () => {
    const html = calendar(card(link(7, 'Chez soi'), 'Drame - France<br>1h48<br><i>Plateforme Streaming</i>'));
    expect(parseJpboxCalendar(html, WEEK).rows.map(filmOfCalendarCard)).toMatchObject([
      { status: 'streaming' },
    ]);
  });

  it('has films without page, genre, country, duration or people', () => {
    const html = calendar(card('Sans fiche', '') + card(link(8, 'Presque'), 'Drame'));
    expect(parseJpboxCalendar(html, WEEK).rows.map(({ row }) => row)).toEqual([
      {
        jpboxId: null,
        title: 'Sans fiche',
        genre: null,
        country: null,
        durationText: null,
        cast: [],
        directors: [],
      },
      {
        jpboxId: 8,
        title: 'Presque',
        genre: 'Drame',
        country: null,
        durationText: null,
        cast: [],
        directors: [],
      },
    ]);
  });

  it('says which card it could not read', () => {
    const html = calendar(card(link(8, 'Un'), '') + card(link(9, ''), ''));
    expect(parseJpboxCalendar(html, WEEK).missed).toEqual(['carte 2 : pas de titre']);
  });

  it('of another week is refused', () => {
    const html = calendar(card(link(8, 'Un'), ''), 'SEMAINE DU Mercredi 19/08/2026');
    expect(() => parseJpboxCalendar(html, WEEK)).toThrow(wrongPage);
  });

  it.each([
    ['empty', '', 'table.tablesmall3'],
    ['without its week', calendar(card(link(8, 'Un'), ''), 'BIENTOT'), 'h1.titrelarge1'],
    ['without cards', calendar('<div>Le Film</div>'), 'table.tablesmall3'],
    ['with other titles', calendar(card('', '')), 'table.tablesmall3 td.celluletitre'],
  ])('%s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseJpboxCalendar(html, WEEK)).toThrow(layoutChanged(selector));
  });
});
