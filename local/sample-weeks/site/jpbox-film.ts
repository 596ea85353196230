import { cinemaWeekOf } from '#shared/domain/cinema-week.ts';
import type { SampleFilm } from '../sample-films.ts';
import { idsemOf, slashDate, spaced } from './html.ts';
import { jpboxCountry, jpboxGenre, jpboxPage, jpboxText, jpboxTitle } from './jpbox.ts';
import { jpboxWholePage } from './jpbox-whole-page.ts';

/** « La Petite sirène »: the one film whose page has the real size and encoding. */
export const WHOLE_PAGE = 22_440;

/**
 * `fichfilm.php?id=N&view=2`
 *
 * @param resultKnown whether the first week is over: before, the figures are dashes and there is no table of weeks.
 */
export function jpboxFilm(
  film: SampleFilm,
  jpboxId: number,
  posterUrl: string,
  resultKnown: boolean,
): string {
  const title = jpboxText(jpboxTitle(film));
  const year = film.releaseDate.slice(0, 4);
  const admissions = resultKnown ? spaced(film.firstWeekAdmissions) : '-';
  const page = jpboxId === WHOLE_PAGE ? jpboxWholePage : jpboxPage;
  return page(
    `${jpboxTitle(film)} (${year})`,
    `<table class="table_2022titre"><tr>
<td class="blocgauche_2022titre_image"><img src="${posterUrl}" alt="${title.replaceAll('"', '&quot;')}" width="200"/></td>
<td class="texte_2022titre" itemscope itemtype ="http://schema.org/Movie" itemprop="name">
<h1>
${title}</h1>
<h3>
${year}&nbsp;&nbsp;/&nbsp;&nbsp;
<a href="fichepays.php?idpays=1">${jpboxText(jpboxCountry(film) ?? '')}</a>
<br/><i class="fa-solid fa-clock"></i>
${film.durationMinutes === null ? '' : `${Math.floor(film.durationMinutes / 60)}h ${film.durationMinutes % 60}min`} <br/><a href="fichgenres.php?idgenre=1">${jpboxText(jpboxGenre(film) ?? '')}</a>
</h3>
</td>
</tr></table>
<div id="nav2"><ul>
<li><a href="/fichfilm.php?id=${jpboxId}"><i class="fa-solid fa-house"></i>&nbsp;</a></li>
<li><a href="/fichfilm.php?id=${jpboxId}&view=23">Dates</a></li>
</ul></div>
<table class="tablelarge1">
<tr>
<th width="30%"><div align="center">INFOS cles</div></th>
<th width="40%"><div align="center">ENTREES</div></th>
</tr>
<tr>
<td><div class="bloc_infos_center tablesmall1b">
<p>
Sortie <a href="v9_avenir.php?fixe=1&view=2&date=${film.releaseDate}">  ${slashDate(film.releaseDate)}</a>
</p>
</div>
${distributor(film)}
</td>
<td><div align="center">
<table class="tablesmall tablesmall2">
${figure('<h4>Entr&eacute;es France</h4>', admissions)}
${figure('Combinaison max.', resultKnown && film.screens !== null ? spaced(film.screens) : '-')}
<tr><td class="celluletitre">DEMARRAGE </td><td class="celluletitre">&nbsp;</td><td class="celluletitre"><div align="center">Poids</div></td></tr>
${figure('1&egrave;re s&eacute;ance', '-')}
${figure('Premier jour', '-')}
${figure('Premier week-end', '-')}
${figure('Premi&egrave;re semaine', admissions)}
</table>
</div></td>
</tr>
</table>
${resultKnown ? weeks(film) : ''}`,
  );
}

function distributor(film: SampleFilm): string {
  if (film.distributor === null) return '';
  return `<div class="bloc_infos_center tablesmall1" itemscope itemtype="http://schema.org/Organization">
<h3>Distribu&eacute; par</h3>
${jpboxText(film.distributor)}<br />
</div>`;
}

function figure(label: string, value: string): string {
  return `<tr>
<td class="col_poster_titre" width="60%">${label}</td>
<td colspan="2" class="col_poster_contenu_majeur">${value}</td>
</tr>`;
}

/** Only the first week: what came after is not among the facts. */
function weeks(film: SampleFilm): string {
  const week = cinemaWeekOf(film.releaseDate);
  const admissions = spaced(film.firstWeekAdmissions);
  const cell = (content: string): string => `<td class="col_poster_contenu_majeur">${content}</td>`;
  return `<table class="tablesmall tablesmall5">
<caption>
SEMAINES
</caption>
<tr>
<td class="celluletitre col_poster_compteur">&nbsp;</td>
<td class="celluletitre col_poster_titre">Date</td>
<td class="celluletitre" width="15%">R&eacute;sultat</td>
<td class="celluletitre" width="7%">Evol.</td>
<td class="celluletitre" width="7%">Rang Hebdo</td>
<td class="celluletitre" width="7%">Salles</td>
<td class="celluletitre" width="15%">Cumul</td>
<td class="celluletitre" width="8%">Poids</td>
<td class="celluletitre" width="7%">P.D.M.</td>
</tr>
<tr>
<td class="col_poster_contenu_majeur"><strong>
<a href="v9_top_semaines.php?view=2&variable=1">1</a>
</strong></td>
<td class="col_poster_titre"><h4><a href="v9_tophebdo.php?view=2&idsem=${idsemOf(week)}">${slashDate(week)}</a></h4></td>
${[admissions, '-', '-', film.screens === null ? '-' : spaced(film.screens), admissions, '100 %', '- %'].map(cell).join('\n')}
</tr>
</tbody>
</table>`;
}
