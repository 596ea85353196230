import { describe, expect, it } from 'vitest';
import { filmOfReleaseCard, parseAllocineReleases } from './releases-page.ts';

// Pages in the markup of the one capture, which holds cards only: the page around them is ours. Films are invented.

const WEEK = '2026-08-26';

interface Card {
  link?: string;
  date?: string | null;
  duration?: string;
  people?: string;
  image?: string;
  synopsis?: string;
  seances?: string;
}

function card(card: Card = {}): string {
  const date = card.date === undefined ? '26 août 2026' : card.date;
  return `<li class="mdl"><div class="card entity-card entity-card-list cf">
    <figure class="thumbnail">${card.image ?? ''}</figure>
    <div class="meta"><h2>${card.link ?? '<a class="meta-title-link" href="/film/fichefilm_gen_cfilm=11.html">Le Film</a>'}</h2>
      <div class="meta-body"><div class="meta-body-item meta-body-info">
        ${date === null ? '' : `<span class="date">${date}</span><span class="spacer">|</span>`} ${card.duration ?? ''}
        <span class="ACrL2Y= dark-grey-link">Drame</span></div>${card.people ?? ''}</div></div>
    ${card.synopsis === undefined ? '' : `<div class="synopsis"><div class="content-txt">${card.synopsis}</div></div>`}
    <div class="buttons-holder">${card.seances ?? ''}</div></div></li>`;
}

const page = (...cards: string[]): string =>
  `<!DOCTYPE html><html><body><ul>${cards.join('')}</ul></body></html>`;

function filmsOf(html: string): ReturnType<typeof filmOfReleaseCard>[] {
  return parseAllocineReleases(html, WEEK).rows.map((row) => filmOfReleaseCard(row, WEEK));
}

describe('a card', () => {
  it('with everything', () => {
    const html = page(
      card({
        duration: '1h 45min <span class="spacer">|</span>',
        people: `<div class="meta-body-item meta-body-direction"><span class="light">De</span>
            <span class="dark-grey-link">Ann Une</span>, <span class="dark-grey-link">Bob Deux</span>
            <span class="spacer">|</span><span class="light">Par</span> <span class="dark-grey-link">Cy Scénariste</span></div>
          <div class="meta-body-item meta-body-actor"><span class="light">Avec</span> <a href="/p">Dée Trois</a></div>
          <div class="meta-body-item"><span class="light">Titre original </span><span class="dark-grey">The Film</span></div>`,
        image:
          '<img class="thumbnail-img" src="data:image/gif;base64,R0" data-src="https://img.example/p.jpg" />',
        synopsis: ' Un film\n de nous. ',
        seances: '<span class="txt">Séances (127)</span>',
      }),
    );
    expect(parseAllocineReleases(html, WEEK)).toEqual({
      rows: [
        {
          row: {
            allocineId: 11,
            title: 'Le Film',
            releaseDateText: '26 août 2026',
            genres: ['Drame'],
            directors: ['Ann Une', 'Bob Deux'],
            cast: ['Dée Trois'],
            durationText: '1h 45min',
            hasSynopsis: true,
            posterUrl: 'https://img.example/p.jpg',
            seances: 127,
          },
          originalTitle: 'The Film',
          synopsis: 'Un film de nous.',
        },
      ],
      missed: [],
    });
    expect(filmsOf(html)[0]).toMatchObject({
      sourceId: '11',
      status: 'new',
      releaseDate: '2026-08-26',
      durationMinutes: 105,
      scheduledShows: 127,
    });
  });

  it('without cast, director, image, synopsis or shows goes through', () => {
    expect(parseAllocineReleases(page(card()), WEEK)).toMatchObject({
      rows: [
        {
          row: {
            directors: [],
            cast: [],
            durationText: null,
            hasSynopsis: false,
            posterUrl: null,
            seances: null,
          },
          originalTitle: null,
          synopsis: null,
        },
      ],
      missed: [],
    });
  });

  it('may hide its link in a class: "ACr"-salted base64 of the path', () => {
    const hidden = Buffer.from('/film/fichefilm_gen_cfilm=1000014969.html').toString('base64');
    const salted = `ACr${hidden.slice(0, 2)}ACr${hidden.slice(2)}`;
    const html = page(card({ link: `<span class="${salted} meta-title-link">Caché</span>` }));
    expect(filmsOf(html)[0]).toMatchObject({ title: 'Caché', sourceId: '1000014969' });
  });

  it('of a film that opens on a Friday belongs to the week', () => {
    expect(filmsOf(page(card({ date: '28 août 2026' })))[0]).toMatchObject({
      status: 'new',
      releaseDate: '2026-08-28',
    });
  });

  it('of a film that opens on the eve belongs to the week: the eve is previews', () => {
    expect(filmsOf(page(card({ date: '25 août 2026' })))[0]).toMatchObject({
      status: 'new',
      releaseDate: WEEK,
    });
  });

  it.each([
    ['20 janvier 1988', 're-release'],
    ['19 août 2026', 'running'],
    ['2 septembre 2026', 'upcoming'],
  ])('dated %s is no release of the week: %s', (date, status) => {
    expect(filmsOf(page(card(), card(), card({ date })))[2]).toMatchObject({ status });
  });

  it('without a title is told, not left out in silence', () => {
    const { rows, missed } = parseAllocineReleases(page(card(), card({ link: '<h2></h2>' })), WEEK);
    expect(rows).toHaveLength(1);
    expect(missed).toEqual(['carte 2 : pas de titre']);
  });

  it('without a date or an id is kept, and told', () => {
    const html = page(
      card(),
      card({ link: '<a class="meta-title-link" href="/x">Sans rien</a>', date: null }),
    );
    const { rows, missed } = parseAllocineReleases(html, WEEK);
    expect(rows).toHaveLength(2);
    expect(missed).toEqual(["« Sans rien » : pas d'identifiant", '« Sans rien » : pas de date de sortie']);
  });
});

describe('the page', () => {
  it('has placeholders that are no films', () => {
    const html = page(
      card(),
      '<li class="mobile-referrer"></li>',
      '<li class="mdl mobile-referrer"><div></div></li>',
    );
    expect(parseAllocineReleases(html, WEEK)).toMatchObject({ rows: [{}], missed: [] });
  });

  it('with an entry of another kind says so', () => {
    const { missed } = parseAllocineReleases(page(card(), '<li class="mdl"><p>Une annonce</p></li>'), WEEK);
    expect(missed).toEqual(["une entrée de la liste n'est pas une carte de film : « Une annonce »"]);
  });

  it('of another week is refused: by its heading, its address or its films', () => {
    const films = card();
    const wrong = (head: string, cards = films): (() => unknown) => {
      return () => parseAllocineReleases(head + page(cards), WEEK);
    };
    const code = expect.objectContaining({ code: 'wrong-page' }) as unknown;
    expect(wrong('<h1>Films : semaine du 19 août 2026</h1>')).toThrow(code);
    expect(wrong('<link rel="canonical" href="https://x.example/film/agenda/sem-2026-08-19/">')).toThrow(
      code,
    );
    expect(wrong('', card({ date: '19 août 2026' }))).toThrow(code);
    expect(
      wrong('<a href="/film/agenda/sem-2026-08-12/">-</a><a href="/film/agenda/sem-2026-08-26/">+</a>'),
    ).toThrow(code);
    expect(wrong('<h1>Films : semaine du mercredi 26 août 2026</h1>')).not.toThrow();
  });

  it('of another kind is refused, though a film of the week stands on it', () => {
    const running = card({ date: '12 août 2026' });
    const old = card({ date: '20 janvier 1988' });
    const later = card({ date: '2 septembre 2026' });
    const wrong = expect.objectContaining({ code: 'wrong-page' }) as Error;
    expect(() => parseAllocineReleases(page(card(), running, later, old), WEEK)).toThrow(wrong);
    expect(() => parseAllocineReleases(page(old, old), WEEK)).toThrow(wrong);
    expect(parseAllocineReleases(page(card(), card(), later, old, old, old, old), WEEK).rows).toHaveLength(7);
    const named = (id: string): string => page(card(), card()).replace('<body>', `<body id="${id}">`);
    expect(() => parseAllocineReleases(named('allocine__movies_all'), WEEK)).toThrow(wrong);
    expect(parseAllocineReleases(named('allocine__movies_agenda'), WEEK).rows).toHaveLength(2);
  });

  it.each([
    ['is empty', '', 'li.mdl .entity-card'],
    ['has only blanks', ' \n', 'li.mdl .entity-card'],
    [
      'has other classes',
      '<ul><li class="movie"><div class="tile">Le Film</div></li></ul>',
      'li.mdl .entity-card',
    ],
    ['is broken', '<html><body><ul><li class="mdl"><div class="card entity-ca', 'li.mdl .entity-card'],
    ['is JSON', '{"error":"later"}', 'li.mdl .entity-card'],
    ['titles its cards otherwise', page(card({ link: '<b>Le Film</b>' })), '.meta-title-link'],
    ['dates its cards otherwise', page(card({ date: null })), '.meta-body-info .date'],
  ])('that %s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseAllocineReleases(html, WEEK)).toThrow(
      expect.objectContaining({ code: 'layout-changed', selector }) as Error,
    );
  });

  it('that is cut off in the middle keeps what it has', () => {
    const whole = page(
      card(),
      card({ link: '<a class="meta-title-link" href="/film/fichefilm_gen_cfilm=12.html">B</a>' }),
    );
    const { rows } = parseAllocineReleases(whole.slice(0, whole.lastIndexOf('dark-grey')), WEEK);
    expect(rows.map(({ row }) => row.title)).toEqual(['Le Film', 'B']);
  });

  it('of 5 MB is read', () => {
    const noise = `<!-- ${'x'.repeat(5_000_000)} -->`;
    expect(parseAllocineReleases(page(card(), noise), WEEK).rows).toHaveLength(1);
  });
});
