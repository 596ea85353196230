import { addDays, cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { PREVIEWS } from '../guest-films.ts';
import type { SampleFilm } from '../sample-films.ts';
import { allocineNavigation } from './allocine-navigation.ts';
import { escapeHtml, hiddenLink, spaced, weekLabel } from './html.ts';

interface Figures {
  week: IsoDate;
  figure: number;
  total: number;
}

/**
 * `film/fichefilm-ID/box-office/`: a film's admissions by week, its previews in a row before the first one. Only the
 * first week is among the facts. A film that opened in the US has a table of the same make for its dollars; of those
 * the first weekend is known.
 */
export function allocineBoxOffice(film: SampleFilm, allocineId: number): string {
  const week = cinemaWeekOf(film.releaseDate);
  const previews = PREVIEWS.find((known) => known.allocineId === allocineId)?.admissions;
  const total = film.firstWeekAdmissions;
  const french = [{ week, figure: total, total: total + (previews ?? 0) }];
  if (previews !== undefined) french.unshift({ week: addDays(week, -7), figure: previews, total: previews });
  const { usReleaseDate, usOpeningUsd } = film;
  const american =
    usReleaseDate === null || usOpeningUsd === null
      ? []
      : [{ week: cinemaWeekOf(usReleaseDate), figure: usOpeningUsd, total: usOpeningUsd }];
  return `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Box office du film ${escapeHtml(film.title)} - AlloCiné</title></head>
<body>
<div class="titlebar titlebar-page"><div class="titlebar-title titlebar-title-xl">${escapeHtml(film.title)}</div></div>
${allocineNavigation(allocineId, 'box-office')}
${section('Box Office France', french)}
${american.length === 0 ? '' : section('Box Office US', american)}
</body>
</html>
`;
}

function section(heading: string, weeks: readonly Figures[]): string {
  return `<section class="section">
<div class="titlebar section-title"><h2 class="titlebar-title titlebar-title-md">${heading}</h2></div>
<table class="box-office-table table-3-cell responsive-table responsive-table-lined">
<thead><tr><th>Semaine</th><th>Entrées</th><th>Cumul</th></tr></thead>
<tbody>
${weeks.map(row).join('\n')}
</tbody>
</table>
</section>`;
}

function row({ week, figure, total }: Figures): string {
  return `<tr class="responsive-table-row">
<td class="responsive-table-column first-col" data-heading="Semaine"><span class="${hiddenLink('/boxoffice/')} blue-link">${weekLabel(week)}</span></td>
<td class="responsive-table-column second-col" data-heading="Entrées">${spaced(figure)}</td>
<td class="responsive-table-column third-col" data-heading="Cumul">${spaced(total)}</td>
</tr>`;
}
