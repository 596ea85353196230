import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { SampleFilm } from '../sample-films.ts';
import { escapeHtml, longDate, spaced } from './html.ts';

const ROWS = 10;
/** What stands in an archive page that holds another week. */
const STRAY_ROWS = 5;

/** The week's ten best new films that Allociné knows, or null when they are fewer. */
export function tenBest(films: readonly SampleFilm[]): SampleFilm[] | null {
  const ranked = knownBest(films);
  return ranked.length < ROWS ? null : ranked.slice(0, ROWS);
}

function knownBest(films: readonly SampleFilm[]): SampleFilm[] {
  return films
    .filter((film) => film.allocineId !== null)
    .toSorted((a, b) => b.firstWeekAdmissions - a.firstWeekAdmissions);
}

/** `boxoffice/france/sem-DATE/` */
export function allocineChart(week: IsoDate, films: readonly SampleFilm[]): string {
  return page(
    week,
    films.map((film, index) => row(film, index + 1)),
  );
}

/**
 * How the site answers for a week that it does not have: well formed, but with a few small films of another week,
 * which its heading says.
 */
export function strayChart(otherWeek: IsoDate, filmsOfOtherWeek: readonly SampleFilm[]): string {
  const smallest = knownBest(filmsOfOtherWeek).slice(-STRAY_ROWS);
  return page(
    otherWeek,
    smallest.map((film, index) => row(film, index + 1)),
  );
}

function page(week: IsoDate, rows: string[]): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Box Office Cinéma - Semaine du mercredi ${longDate(week)} - AlloCiné</title></head>
<body>
<h1 class="titlebar-title titlebar-title-xl">Box Office Cinéma - Semaine du mercredi ${longDate(week)}</h1>
<nav><a href="/boxoffice/france/sem-${addDays(week, -7)}/">Semaine précédente</a></nav>
<table class="table responsive-table responsive-table-lined box-office-table">
<thead><tr><th>Film</th><th>Entrées</th><th>Cumul</th><th>Semaine</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function row(film: SampleFilm, rank: number): string {
  const admissions = spaced(film.firstWeekAdmissions);
  return `<tr class="responsive-table-row">
<td class="responsive-table-column first-col"><div class="card entity-card entity-card-simple">
<span class="label label-ranking">${rank}</span>
<div class="meta">
<h2 class="meta-title"><a class="meta-title-link" href="/film/fichefilm_gen_cfilm=${film.allocineId ?? ''}.html">${escapeHtml(film.title)}</a></h2>
<div class="meta-body">${film.distributor === null ? '' : escapeHtml(film.distributor)}</div>
</div></div></td>
<td class="responsive-table-column second-col" data-heading="Entrées"><strong>${admissions}</strong></td>
<td class="responsive-table-column third-col" data-heading="Cumul">${admissions}</td>
<td class="responsive-table-column fourth-col" data-heading="Semaine">1</td>
</tr>`;
}
