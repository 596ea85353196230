import type { IsoDate } from '#shared/domain/cinema-week.ts';
import type { SampleFilm } from '../sample-films.ts';
import { synopsisOf } from '../synopsis.ts';
import { hashOf, hoursAndMinutes, slashDate } from './html.ts';
import { jpboxCountry, jpboxGenre, jpboxPage, jpboxText, jpboxTitle } from './jpbox.ts';

/** What a table of the calendar shows. */
export interface CalendarEntry {
  jpboxId: number;
  title: string;
  originalTitle: string | null;
  genre: string | null;
  country: string | null;
  durationMinutes: number | null;
  /** Not for cinemas: straight to a streaming platform. */
  streaming: boolean;
  cast: string[];
  directors: string[];
  synopsis: string;
  posterUrl: string | null;
}

export function calendarEntryOf(film: SampleFilm, jpboxId: number, posterUrl: string): CalendarEntry {
  return {
    jpboxId,
    title: jpboxTitle(film),
    originalTitle: film.originalTitle,
    genre: jpboxGenre(film),
    country: jpboxCountry(film),
    durationMinutes: film.durationMinutes,
    streaming: false,
    cast: film.cast,
    directors: directorsOf(film),
    synopsis: synopsisOf(film),
    posterUrl,
  };
}

/** JPBox-Office writes some duos as one name. */
function directorsOf({ directors, jpboxId }: SampleFilm): string[] {
  const duo = DUOS.get(jpboxId ?? 0);
  return duo === undefined ? directors : [duo];
}

/** By the site's id; *Super Mario Bros*. */
export const DUOS: ReadonlyMap<number, string> = new Map([[21_754, '. Horvath & Jelenic']]);

/** `v9_avenir.php?view=2&date=DATE` */
export function jpboxCalendar(week: IsoDate, entries: readonly CalendarEntry[]): string {
  return jpboxPage(
    'Calendrier Sorties',
    `<h1 class="titrelarge1">LE CALENDRIER DES SORTIES FRANCE <br/>SEMAINE DU Mercredi ${slashDate(week)} </h1>
<div id="nav2"><ul>
<li><a href="/v9_avenir.php?view=2">France</a></li>
<li><a href="/v9_avenir.php?view=1">Etats-Unis</a></li>
</ul></div>
<table class="tablelarge1">
<tr valign="top">
<td>${entries.map(tableOf).join('\n')}
<div class="espace1">&nbsp;</div>
</td>
<td></td>
</tr>
</table>`,
  );
}

function tableOf(entry: CalendarEntry): string {
  const original = entry.originalTitle === null ? '' : `<br>${jpboxText(entry.originalTitle)}`;
  const facts = [entry.genre, entry.country].filter((text) => text !== null).join(' - ');
  const duration = entry.durationMinutes === null ? '' : hoursAndMinutes(entry.durationMinutes);
  const image = entry.posterUrl === null ? '' : `<img src="${entry.posterUrl}"/>`;
  return `<table class="tablesmall tablesmall3">
<tr>
<td colspan="2" class="celluletitre">
<a href="fichfilm.php?id=${entry.jpboxId}&view=2">${jpboxText(entry.title)}${original}</a>
</td>
</tr>
<tr>
<td rowspan="3" width="125">${image}</td>
<td class="col_poster_titre">${jpboxText(facts)}<br>${duration}<br>${entry.streaming ? '<i>Plateforme Streaming</i>' : ''}</td>
</tr>
<tr>
<td class="col_poster_titre">${people('Avec', entry.cast)}${people('R&eacute;alisation', entry.directors)}</td>
</tr>
<tr>
<td class="col_poster_titre"></td>
</tr>
<tr>
<td colspan="2" class="col_poster_contenu_mineur">${jpboxText(entry.synopsis)}</td>
</tr>
</table>`;
}

function people(label: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const links = names.map(
    (name) => `<a href="fichacteur.php?id=${hashOf(name, 20_000)}">${jpboxText(name)}</a>`,
  );
  return `<br>${label} ${links.join('\n')}\n`;
}
