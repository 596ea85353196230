import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { SampleFilm } from '../sample-films.ts';
import { hoursAndMinutes, idsemOf, jpboxWeek, slashDate, spaced, weekNumber } from './html.ts';
import { jpboxCountry, jpboxGenre, jpboxPage, jpboxText, jpboxTitle } from './jpbox.ts';

const RANKED = 20;
const TITLE_LENGTH = 40;

/** `v9_tophebdo.php?idsem=N&view=2`: new films only; what the older ones made that week is not known here. */
export function jpboxChart(week: IsoDate, films: readonly SampleFilm[]): string {
  const ranked = films.toSorted((a, b) => b.firstWeekAdmissions - a.firstWeekAdmissions);
  const total = ranked.reduce((sum, film) => sum + film.firstWeekAdmissions, 0);
  const number = weekNumber(week);
  return jpboxPage(
    `JPBoxOffice - Hebdo France - ${jpboxWeek(week)}`,
    `<table class="table_2022titre"><tr>
<td class="texte_2022titre"><h1>CLASSEMENT HEBDOMADAIRE France</h1>
<h2>Semaine ${number} - ${jpboxWeek(week)}</h2></td>
<td class="blocdroite_2022titre"><h1>Semaine ${number}</h1><h2>${spaced(total)} entr&eacute;es</h2></td>
</tr></table>
<div id="nav2"><ul>
<li><a href="/v9_tophebdo.php?idsem=${idsemOf(week) - 1}&view=2">${slashDate(addDays(week, -7))}</a></li>
</ul></div>
<div class="espace1">&nbsp;</div>
<table class="tablesmall tablesmall5">
<tr>
<td class="celluletitre">&nbsp;</td>
<td colspan="2" class="celluletitre">Titre </td>
<td class="celluletitre" width="6%">Sem.</td>
<td class="celluletitre" width="12%">Entr&eacute;es</td>
<td class="celluletitre" width="8%">Evol.</td>
<td class="celluletitre" width="8%">
Copies</td>
<td class="celluletitre" width="8%">Moyenne</td>
<td class="celluletitre" width="13%">Cumul</td>
<td class="celluletitre" width="6%">PDM</td>
</tr>
${ranked.map((film, index) => row(film, index < RANKED ? index + 1 : null, total)).join('\n')}
</table>
<div class="bloc_infos_center tablesmall1">Sources: CBO-BoxOffice</div>`,
  );
}

function row(film: SampleFilm, rank: number | null, total: number): string {
  const cell = (content: string): string =>
    `<td class="col_poster_contenu_majeur cellulejaune">\n${content}</td>`;
  const { screens, firstWeekAdmissions: admissions } = film;
  const share = ((100 * admissions) / total).toFixed(1).replace('.', ',');
  return `<tr>
<td class="col_poster_compteur cellulejaune">
${rank === null ? '' : `<div class="compteur"> ${rank} </div>`}
<span class="fa-layers fa-fw" style="color:gold"><i class="fa-solid fa-certificate fa-2x"></i><span class="fa-layers-text fa-inverse" style="font-weight:900">N</span></span>
</td>
<td class="col_poster_image cellulejaune"><img src="cinema/images/posters/nophoto.jpg" /></td>
<td class="col_poster_titre cellulejaune">${film.jpboxId === null ? strangerCell(film) : filmCell(film, film.jpboxId)}</td>
<td class="col_poster_contenu_majeur cellulejaune">1</td>
${cell(spaced(admissions))}
${cell('')}
${cell(screens === null ? '-' : spaced(screens))}
${cell(screens === null ? '-' : spaced(Math.round(admissions / screens)))}
${cell(`${spaced(admissions)}<br/>`)}
${cell(`${share} %`)}
</tr>`;
}

function filmCell(film: SampleFilm, jpboxId: number): string {
  const facts = [
    jpboxCountry(film),
    jpboxGenre(film),
    film.durationMinutes === null ? null : hoursAndMinutes(film.durationMinutes),
  ];
  return `<h3>
<a href="fichfilm.php?id=${jpboxId}&view=2"> ${jpboxText(cut(jpboxTitle(film)))}</a>
</h3>
${film.originalTitle === null ? '' : `${jpboxText(film.originalTitle)}<br />`} <br />
<br />
${film.distributor === null ? '' : `(${jpboxText(film.distributor)})<br />`} ${jpboxText(facts.filter((fact) => fact !== null).join(' / '))}`;
}

/** A film that JPBox-Office has no page of: its title alone. */
function strangerCell(film: SampleFilm): string {
  return `<h3>
${jpboxText(cut(jpboxTitle(film)))} </h3>
<br />
<br />
`;
}

/** The chart cuts long titles and puts a full stop. */
function cut(title: string): string {
  return title.length <= TITLE_LENGTH ? title : `${title.slice(0, TITLE_LENGTH - 1)}.`;
}
