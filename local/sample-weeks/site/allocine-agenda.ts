import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { SampleFilm } from '../sample-films.ts';
import { synopsisOf } from '../synopsis.ts';
import { escapeHtml, hashOf, hiddenLink, longDate } from './html.ts';

/** What a card of the list shows; a re-release has its first date. */
export interface AgendaEntry {
  allocineId: number;
  title: string;
  originalTitle: string | null;
  releaseDate: IsoDate;
  genres: string[];
  directors: string[];
  cast: string[];
  synopsis: string;
  posterUrl: string | null;
}

export function agendaEntryOf(film: SampleFilm, allocineId: number, posterUrl: string | null): AgendaEntry {
  return {
    allocineId,
    title: film.title,
    originalTitle: film.originalTitle,
    releaseDate: film.releaseDate,
    genres: film.genres,
    directors: film.directors,
    cast: film.cast,
    synopsis: synopsisOf(film),
    posterUrl,
  };
}

/** `film/agenda/sem-DATE/`: the releases of a week, with placeholders between the cards as on the site. */
export function allocineAgenda(week: IsoDate, entries: readonly AgendaEntry[]): string {
  const items = entries.map((entry, index) => {
    const card = `<li class="mdl">\n${cardOf(entry, index)}\n</li>`;
    const place = { 0: 'atf', 4: 'mtf' }[index];
    return place === undefined ? card : `${card}\n<li>\n<div id="mobile-referrer-${place}"></div>\n</li>`;
  });
  return `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Les sorties de la semaine du mercredi ${longDate(week)} - AlloCiné</title></head>
<body id="allocine__movies_agenda">
<nav><a href="/film/agenda/sem-${addDays(week, -7)}/">Précédente</a> <a href="/film/agenda/sem-${addDays(week, 7)}/">Suivante</a></nav>
<ul>
${items.join('\n')}
</ul>
</body>
</html>
`;
}

/** Only the first images are in the page; the others wait in \`data-src\` behind this one. */
const LAZY_IMAGE = 'data:image/gif;base64,R0lGODlhAwAEAIAAAAAAAAAAACH5BAEAAAAALAAAAAADAAQAAAIDhI9WADs=';

function cardOf(entry: AgendaEntry, index: number): string {
  const title = escapeHtml(entry.title);
  const path = `/film/fichefilm_gen_cfilm=${entry.allocineId}.html`;
  const source =
    index < 2 ? `src="${entry.posterUrl ?? ''}"` : `src="${LAZY_IMAGE}" data-src="${entry.posterUrl ?? ''}"`;
  const image =
    entry.posterUrl === null
      ? ''
      : `<img class="thumbnail-img" ${source} alt="poster du film ${title}" width="310" height="420" />`;
  return `<div class="card entity-card entity-card-list cf">
  <figure class="thumbnail ">
    <span class="${hiddenLink(path)} thumbnail-container thumbnail-link" title="${title}">
      ${image}
    </span>
  </figure>
  <div class="meta  ">
    <h2 class="meta-title">
      <a class="meta-title-link" href="${path}">${title}</a>
    </h2>
    <div class="meta-body">
      <div class="meta-body-item meta-body-info">
        <span class="date">${longDate(entry.releaseDate)}</span>
        <span class="spacer">|</span>
        ${linked(entry.genres, (genre) => `/films/genre-${13_000 + hashOf(genre, 100)}/`)}
      </div>
      ${people('direction ', 'De', entry.directors)}
      ${people('actor', 'Avec', entry.cast)}
      ${originalTitle(entry.originalTitle)}
    </div>
  </div>
  <div class="synopsis">
    <div class="content-txt ">
      ${escapeHtml(entry.synopsis)}
    </div>
  </div>
  <div class="buttons-holder">
  </div>
  <div class="bam-container bam-container-list card-bam"><div class="bam-wrapper js-user-opinion-banner-entry" data-entity-id="${Buffer.from(`Movie:${entry.allocineId}`).toString('base64')}" data-title="${title}" data-mode="list"></div></div>
</div>`;
}

function linked(names: readonly string[], pathOf: (name: string) => string): string {
  return names
    .map((name) => `<span class="${hiddenLink(pathOf(name))} dark-grey-link">${escapeHtml(name)}</span>`)
    .join(',\n        ');
}

function people(role: string, label: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const pathOf = (name: string): string =>
    `/personne/fichepersonne_gen_cpersonne=${hashOf(name, 900_000)}.html`;
  return `<div class="meta-body-item meta-body-${role}">
        <span class="light">${label}</span>
        ${linked(names, pathOf)}
      </div>`;
}

function originalTitle(title: string | null): string {
  if (title === null) return '';
  return `<div class="meta-body-item">
        <span class="light">Titre original </span>
        <span class="dark-grey">${escapeHtml(title)}</span>
      </div>`;
}
