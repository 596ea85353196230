import { addDays, type IsoDate } from '../../../shared/domain/cinema-week.ts';
import type { UsOpening } from '../sample-films.ts';
import { escapeHtml, hashOf } from './html.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The Friday of `2023W14`: the weekends are numbered as ISO weeks are. */
export function fridayOf(year: number, week: number): IsoDate {
  const fourthOfJanuary = `${year}-01-04`;
  const weekday = (new Date(`${fourthOfJanuary}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourthOfJanuary, -weekday + (week - 1) * 7 + 4);
}

/** The first Friday that a film opening on this day has. */
export function openingFriday(usReleaseDate: IsoDate): IsoDate {
  const weekday = new Date(`${usReleaseDate}T00:00:00Z`).getUTCDay();
  return addDays(usReleaseDate, weekday === 6 ? -1 : weekday === 0 ? -2 : 5 - weekday);
}

/** `weekend/YYYYWww/`: the films that opened; what the others made that weekend is not among the facts. */
export function boxOfficeMojoWeekend(year: number, week: number, openings: readonly UsOpening[]): string {
  const friday = fridayOf(year, week);
  const heading = `Domestic ${year} Weekend ${week}`;
  const rows = openings.toSorted((a, b) => b.usOpeningUsd - a.usOpeningUsd);
  return `<!DOCTYPE html>
<html lang="en-us">
<head><meta charset="utf-8"><title>${heading} - Box Office Mojo</title></head>
<body>
<h1 class="mojo-gutter">${heading}</h1>
<h4 class="mojo-gutter">${dates(friday)}</h4>
<div id="table" class="a-section imdb-scroll-table mojo-gutter"><div class="a-section imdb-scroll-table-inner">
<table class="a-bordered a-horizontal-stripes a-size-base a-span12 mojo-body-table mojo-table-annotated">
<tr><th>Rank</th><th>LW</th><th>Release</th><th>Gross</th><th>%± LW</th><th>Theaters</th><th>Change</th><th>Average</th><th>Total Gross</th><th>Weeks</th><th>Distributor</th></tr>
${rows.map((opening, index) => row(opening, index + 1)).join('\n')}
</table>
</div></div>
</body>
</html>
`;
}

function row(opening: UsOpening, rank: number): string {
  const gross = `$${opening.usOpeningUsd.toLocaleString('en-US')}`;
  const release = 1_000_000_000 + hashOf(opening.title, 3_000_000_000);
  return `<tr>
<td class="a-text-right mojo-header-column mojo-truncate mojo-field-type-rank mojo-sort-column">${rank}</td>
<td class="a-text-right mojo-field-type-positive_integer">-</td>
<td class="a-text-left mojo-field-type-release mojo-cell-wide"><a class="a-link-normal" href="/release/rl${release}/?ref_=bo_we_table_${rank}">${escapeHtml(opening.title)}</a></td>
<td class="a-text-right mojo-field-type-money mojo-estimatable">${gross}</td>
<td class="a-text-right mojo-number-delta mojo-field-type-percent_delta mojo-estimatable">-</td>
<td class="a-text-right mojo-field-type-positive_integer mojo-estimatable">-</td>
<td class="a-text-right mojo-number-delta mojo-field-type-positive_integer mojo-estimatable">-</td>
<td class="a-text-right mojo-field-type-money mojo-estimatable">-</td>
<td class="a-text-right mojo-field-type-money mojo-estimatable">${gross}</td>
<td class="a-text-right mojo-field-type-positive_integer mojo-estimatable">1</td>
<td class="a-text-left mojo-field-type-release_studios">-</td>
</tr>`;
}

/** « April 7-9, 2023 », « March 31-April 2, 2023 » */
function dates(friday: IsoDate): string {
  const sunday = addDays(friday, 2);
  const [from, to] = [friday, sunday].map((date) => ({
    month: MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
    day: Number(date.slice(8)),
  })) as [{ month: string; day: number }, { month: string; day: number }];
  const end = from.month === to.month ? to.day : `${to.month} ${to.day}`;
  return `${from.month} ${from.day}-${end}, ${sunday.slice(0, 4)}`;
}
