import type { SampleFilm } from '../sample-films.ts';
import { synopsisOf } from '../synopsis.ts';
import { allocineNavigation } from './allocine-navigation.ts';
import { escapeHtml, hiddenLink, longDate, spaced } from './html.ts';

/**
 * `film/fichefilm_gen_cfilm=ID.html`: what the list does not tell is in the JSON-LD and among the technical details.
 * As on the site, neither a canonical link nor the JSON-LD names the film: its navigation and its player do.
 */
export function allocineFilm(film: SampleFilm, allocineId: number, posterUrl: string | null): string {
  const title = escapeHtml(film.title);
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>${title} - film ${film.releaseDate.slice(0, 4)} - AlloCiné</title>
<script type="application/ld+json">${jsonLd(film, posterUrl)}</script>
</head>
<body id="allocine__moviepage">
<h1 class="item">${title}</h1>
<div class="titlebar titlebar-page"><div class="titlebar-title titlebar-title-xl">${title}</div></div>
${allocineNavigation(allocineId, 'home')}
<figure class="player js-player" data-model="${escapeHtml(playerData(film, allocineId))}"></figure>
<div class="card entity-card entity-card-list cf entity-card-overview">
<div class="meta-body">
<div class="meta-body-item meta-body-info">
<span class="${hiddenLink(`/film/agenda/sem-${film.releaseDate}/`)} date blue-link">${longDate(film.releaseDate)}</span>
<span class="meta-release-type">en salle</span>${duration(film)}
<span class="spacer">|</span>
${film.genres.map((genre) => `<span class="dark-grey-link">${escapeHtml(genre)}</span>`).join(',\n')}
</div>
${people('direction meta-body-oneline', 'De', film.directors)}
${people('actor', 'Avec', film.cast)}
${film.originalTitle === null ? '' : `<div class="meta-body-item"><span class="light">Titre original </span><span class="dark-grey">${escapeHtml(film.originalTitle)}</span></div>`}
</div>
</div>
<section class="section ovw ovw-synopsis" id="synopsis-details">
<div class="content-txt "><p class="bo-p">${escapeHtml(synopsisOf(film))}</p></div>
</section>
<section class="section ovw ovw-technical">
${technicalDetails(film).join('\n')}
</section>
</body>
</html>
`;
}

function playerData(film: SampleFilm, allocineId: number): string {
  return JSON.stringify({
    tracking: { id_main_movie: allocineId, name_main_movie: film.title },
    videos: [{ relatedEntityId: allocineId, relatedEntityTitle: film.title }],
  });
}

function jsonLd(film: SampleFilm, posterUrl: string | null): string {
  const person = (name: string): object => ({ '@type': 'Person', name });
  const duration = film.durationMinutes;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Movie',
    name: film.title,
    ...(film.originalTitle === null ? {} : { alternateName: film.originalTitle }),
    ...(posterUrl === null ? {} : { image: { '@type': 'ImageObject', url: posterUrl } }),
    description: synopsisOf(film),
    datePublished: film.releaseDate,
    ...(duration === null
      ? {}
      : { duration: `PT${two(Math.floor(duration / 60))}H${two(duration % 60)}M00S` }),
    genre: film.genres,
    ...(film.directors.length === 0 ? {} : { director: film.directors.map(person) }),
    ...(film.cast.length === 0 ? {} : { actor: film.cast.map(person) }),
    ...(film.countries.length === 0
      ? {}
      : { countryOfOrigin: film.countries.map((name) => ({ '@type': 'Country', name })) }),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function duration(film: SampleFilm): string {
  if (film.durationMinutes === null) return '';
  const { durationMinutes } = film;
  return `\n<span class="spacer">|</span>\n${Math.floor(durationMinutes / 60)}h ${two(durationMinutes % 60)}min`;
}

function people(role: string, label: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const spans = names.map((name) => `<span class="dark-grey-link">${escapeHtml(name)}</span>`);
  return `<div class="meta-body-item meta-body-${role}"><span class="light">${label}</span> ${spans.join(', ')}</div>`;
}

const CURRENCY_SIGNS: Record<string, string> = { EUR: '€', USD: '$', GBP: '£' };

function technicalDetails(film: SampleFilm): string[] {
  const { budget } = film;
  const nationalities = film.countries.map(
    (country) => `<span class="${hiddenLink('/films/')} nationality">${escapeHtml(country)}</span>`,
  );
  return [
    nationalities.length === 0
      ? ''
      : item(nationalities.length === 1 ? 'Nationalité' : 'Nationalités', nationalities.join(', ')),
    film.distributor === null ? '' : item('Distributeur', escapeHtml(film.distributor)),
    item('Année de production', film.releaseDate.slice(0, 4)),
    item('Type de film', 'Long métrage'),
    // A dash is what the site shows for a budget that nobody gave.
    item(
      'Budget',
      budget === null
        ? '-'
        : `${spaced(budget.amount)} ${CURRENCY_SIGNS[budget.currency] ?? budget.currency}`,
    ),
    film.languages.length === 0 ? '' : item('Langues', escapeHtml(film.languages.join(', '))),
    item('Visa', '-'),
  ].filter((text) => text !== '');
}

function item(what: string, that: string): string {
  return `<div class="item"><span class="what light">${what}</span> <span class="that">${that}</span></div>`;
}
