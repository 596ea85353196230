import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { checkFilm } from './own-film.ts';

const check = (html: string, id: number) => (): void => {
  checkFilm(load(html), 'page', id);
};
const code = (name: string): Error => expect.objectContaining({ code: name }) as Error;

/** As the site hides a path in a class. */
const hiddenLink = (path: string): string => `ACr${Buffer.from(path).toString('base64')}`;
const movie = (url?: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Movie', name: 'X', url })}</script>`;
const data = (values: object): string =>
  `<figure class="player" data-model="${JSON.stringify(values).replaceAll('"', '&quot;')}"></figure>`;

it.each([
  [
    'the tab that is shown',
    '<nav><span class="home current" href="/film/fichefilm_gen_cfilm=11.html"></span></nav>',
  ],
  ['its other tabs', '<nav><a class="roller-item" href="/film/fichefilm-11/casting/"></a></nav>'],
  [
    'a hidden tab',
    `<nav><span class="${hiddenLink('/film/fichefilm-11/casting/')} roller-item"></span></nav>`,
  ],
  [
    'tabs that stand in no navigation',
    '<div><a class="roller-item" href="/film/fichefilm-11/casting/"></a></div>',
  ],
  ["the player's film", data({ videos: [{ id_main_movie: 11, relatedEntityId: 11 }] })],
  ["the player's film, alone", data({ relatedEntityId: '11' })],
  ['its description', movie('https://www.allocine.fr/film/fichefilm_gen_cfilm=11.html')],
  ['its address', '<link rel="canonical" href="https://www.allocine.fr/film/fichefilm_gen_cfilm=11.html">'],
])('a page names its film by %s', (_, html) => {
  const others = `<nav class="menu"><a href="/film/fichefilm_gen_cfilm=99.html">À l'affiche</a></nav>
    <ul><li><a class="meta-title-link" href="/film/fichefilm-98/streaming/">Semblable</a></li></ul>`;
  expect(check(html + others, 11)).not.toThrow();
  expect(check(html + others, 98)).toThrow(code('wrong-page'));
  expect(check(html + others, 99)).toThrow(code('wrong-page'));
});

it('a trailer of another film does not rename the page', () => {
  const html = data({ id_main_movie: 11 }) + data({ relatedEntityId: 12 });
  expect(check(html, 11)).not.toThrow();
  expect(check(html, 12)).toThrow(code('wrong-page'));
});

it('a page that contradicts itself is not taken for either film', () => {
  const html = data({ id_main_movie: 11 }) + movie('/film/fichefilm_gen_cfilm=12.html');
  expect(check(html, 11)).toThrow(code('wrong-page'));
  expect(check(html, 12)).toThrow(code('wrong-page'));
});

it('a page without a film is the wrong one; one that describes a film without naming it has changed', () => {
  const list = '<ul><li><a class="meta-title-link" href="/film/fichefilm_gen_cfilm=11.html">X</a></li></ul>';
  expect(check(list, 11)).toThrow(code('wrong-page'));
  expect(check(list + movie(), 11)).toThrow(code('layout-changed'));
});
